import type { Language } from '../protocol';

interface PageTexts {
  readonly importCsv: string;
  readonly saveXlsx: string;
  readonly close: string;
  readonly stopped: string;
}

export const TEXTS: { readonly [language in Language]: PageTexts } = {
  en: {
    importCsv: 'Import CSV…',
    saveXlsx: 'Save as xlsx',
    close: 'Close',
    stopped: 'The local host has stopped. Run npm start again, and this page will come back by itself.',
  },
  ru: {
    importCsv: 'Загрузить CSV…',
    saveXlsx: 'Сохранить как xlsx',
    close: 'Закрыть',
    stopped: 'Локальный сервер остановлен. Запустите npm start ещё раз — страница откроется сама.',
  },
};
