import type { Language } from '../protocol';

interface PageTexts {
  readonly importCsv: string;
  readonly close: string;
  readonly stopped: string;
}

export const TEXTS: { readonly [language in Language]: PageTexts } = {
  en: {
    importCsv: 'Import CSV…',
    close: 'Close',
    stopped: 'The local host has stopped. Run npm start again, and this page will come back by itself.',
  },
  ru: {
    importCsv: 'Загрузить CSV…',
    close: 'Закрыть',
    stopped: 'Локальный сервер остановлен. Запустите npm start ещё раз — страница откроется сама.',
  },
};
