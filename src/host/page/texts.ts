import type { Language } from '../protocol';
import { PROTECTED_TEXT } from '../run';

interface PageTexts {
  readonly importCsv: string;
  readonly saveXlsx: string;
  readonly close: string;
  readonly clock: string;
  readonly day: string;
  readonly setClock: string;
  readonly nextMonday: string;
  /** Why the clock was not set. */
  readonly clockRefused: { readonly past: string; readonly noDay: string };
  readonly outbox: (letters: number) => string;
  readonly noLetters: string;
  readonly letter: { readonly from: string; readonly to: string; readonly sent: string };
  readonly isProtected: string;
  readonly stopped: string;
}

export const TEXTS: { readonly [language in Language]: PageTexts } = {
  en: {
    importCsv: 'Import CSV…',
    saveXlsx: 'Save as xlsx',
    close: 'Close',
    clock: 'Clock of the spreadsheet',
    day: 'Day to set the clock to',
    setClock: 'Set the clock',
    nextMonday: 'Next Monday 8:00',
    clockRefused: {
      past: 'It is later than that already, and the clock only goes forward: what has happened stays. Choose a later day.',
      noDay: 'Choose the day to set the clock to.',
    },
    outbox: (letters) => `Outbox (${letters})`,
    noLetters: 'No letters yet. What the add-on sends stays here: nothing leaves this computer.',
    letter: { from: 'From', to: 'To', sent: 'Sent' },
    isProtected: PROTECTED_TEXT,
    stopped: 'The local host has stopped. Run npm start again, and this page will come back by itself.',
  },
  ru: {
    importCsv: 'Загрузить CSV…',
    saveXlsx: 'Сохранить как xlsx',
    close: 'Закрыть',
    clock: 'Часы таблицы',
    day: 'День, на который перевести часы',
    setClock: 'Перевести',
    nextMonday: 'К понедельнику, 8:00',
    clockRefused: {
      past: 'Это время уже прошло, а часы идут только вперёд: что случилось, то случилось. Выберите день позже.',
      noDay: 'Выберите день, на который перевести часы.',
    },
    outbox: (letters) => `Исходящие (${letters})`,
    noLetters: 'Писем пока нет. Всё, что отправит дополнение, останется здесь, на этом компьютере.',
    letter: { from: 'От', to: 'Кому', sent: 'Отправлено' },
    isProtected:
      'Вы пытаетесь изменить защищённую ячейку или объект. Если это нужно, попросите владельца таблицы снять защиту.',
    stopped: 'Локальный сервер остановлен. Запустите npm start ещё раз — страница откроется сама.',
  },
};
