import type { SidebarTexts } from './texts';

const number = new Intl.NumberFormat('ru-RU');
const plurals = new Intl.PluralRules('ru-RU');
const ROW = { one: 'строка', few: 'строки', many: 'строк', other: 'строки', two: 'строки', zero: 'строк' };
const rows = (count: number): string => `${number.format(count)} ${ROW[plurals.select(count)]}`;

export const ru: SidebarTexts = {
  locale: 'ru-RU',
  opening: 'Читаем таблицу…',
  tryAgain: 'Попробовать ещё раз',
  lost: {
    accounts: () =>
      'Похоже, в браузере открыто несколько аккаунтов Google, и ответил не тот. ' +
      'Откройте таблицу в режиме инкогнито или в другом профиле браузера, войдите в один аккаунт и попробуйте ещё раз.',
    connection: () => 'Нет связи с Google. Проверьте интернет и попробуйте ещё раз.',
    unknown: (message) =>
      `Произошла ошибка на нашей стороне. Попробуйте ещё раз; если повторится, отправьте в поддержку этот текст: «${message}»`,
  },
  noTabs: {
    title: 'Загрузите продажи в эту таблицу',
    steps: [
      'Откройте «Файл › Импортировать» и загрузите CSV или Excel с прошлыми продажами.',
      'Выберите «Вставить новые листы».',
      'В первой строке — заголовки: дата и сумма продажи, а лучше ещё менеджер, отдел и подразделение.',
    ],
    again: 'Готово, проверить',
  },
  tab: 'Лист с продажами',
  columns: {
    title: 'Столбцы',
    required: 'обязательно',
    none: '—',
    more: (chosen) => (chosen === 0 ? 'Другие столбцы' : `Другие столбцы (выбрано: ${chosen})`),
    fields: {
      date: 'Дата',
      amount: 'Сумма',
      manager: 'Менеджер',
      team: 'Отдел',
      division: 'Подразделение',
      region: 'Регион',
      client: 'Клиент',
      product: 'Товар',
      deal: 'ID сделки',
      stage: 'Этап',
      created: 'Дата создания',
      expected: 'Ожидаемая дата',
      currency: 'Валюта',
    },
    choose: {
      date: 'Выберите столбец с датой продажи.',
      amount: 'Выберите столбец с суммой продажи.',
    },
    unnamed: (letter) => `Столбец ${letter}`,
    alike: (heading, letter) => `${heading} (${letter})`,
  },
  rows: {
    checking: 'Проверяем строки…',
    countAsSales: 'Что считать продажами',
    all: (count) => `Все строки (${number.format(count)})`,
    option: (name, count) => `${name} (${rows(count)})`,
    soundsSold: (stage) => `Считаем только «${stage}»: похоже, это состоявшиеся продажи.`,
    currency: 'Валюта плана',
    choose: 'Выберите…',
    chooseCurrency: 'Продажи в разных валютах: выберите, в какой считать план.',
    usable: (count) => `${rows(count)} — в расчёте`,
    notCounted: (count) => `${rows(count)} на других этапах — не считаем`,
    otherCurrency: (count) => `${rows(count)} в других валютах — не считаем`,
    afterToday: (count) => `${rows(count)} с датой позже сегодняшней — пока не считаем`,
    problems: (count) => `${rows(count)} — с ошибками`,
    place: (row, column) => (column === '' ? `Строка ${row}` : `Строка ${row}, ${column}`),
    blank: 'пустая ячейка',
    more: (count) => `и ещё ${number.format(count)}`,
    again: 'Проверить ещё раз',
  },
  plan: {
    title: 'План',
    year: 'На какой год',
    madeFrom: (year) => `Считаем от продаж за ${year} год.`,
    growth: 'Прирост к прошлому году, %',
    badGrowth: 'Введите прирост в процентах, например 20 или 12,5.',
    unit: 'Округлять до',
    build: 'Построить квартальный план',
    building: 'Строим план…',
    patience: 'Это займёт до минуты. Не закрывайте панель.',
  },
  built: {
    title: (year) => `План на ${year} год готов`,
    total: (year) => `План на ${year} год`,
    lastYear: (year) => `Продажи за ${year} год`,
    annualised: (quarters) =>
      `${quarters.map((quarter) => ['I', 'II', 'III', 'IV'][quarter - 1]).join(', ')} кв. — оценка: мало данных.`,
    growth: 'Прирост',
    tabs: 'Открыть лист',
    leftOut: (count) => `${rows(count)} — вне расчёта`,
    back: 'Изменить и построить заново',
  },
};
