import { type RussianForms, russianForm } from '../plural';
import type { SidebarTexts } from './texts';

const number = new Intl.NumberFormat('ru-RU');
const date = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const counted = (forms: RussianForms) => (count: number) => `${number.format(count)} ${russianForm(count, forms)}`;
const rows = counted(['строка', 'строки', 'строк']);
const tabs = counted(['лист', 'листа', 'листов']);
const formulas = counted(['формула', 'формулы', 'формул']);
const ofTabs = counted(['листа', 'листов', 'листов']);
const values = counted(['запись', 'записи', 'записей']);
const QUARTERS = ['I', 'II', 'III', 'IV'];

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
    stale: (lastSale) => `Последняя продажа — ${date.format(Date.parse(lastSale))} Есть выгрузка свежее?`,
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
    quarter: 'Начать с',
    quarterHint: 'Потом листы сами перейдут дальше.',
    quarters: (quarter) => `${QUARTERS[quarter - 1]} квартал`,
    rule: 'От чего цель',
    rules: {
      yoy: 'Прошлый год с приростом',
      seasonal: 'Прирост по сезонности',
      blend: 'Пополам',
      qoq: 'Квартал к кварталу',
      forecast: 'Прогноз и сверх него',
    },
    growth: 'Прирост к прошлому году, %',
    growthOnForecast: 'Сверх прогноза, %',
    fewSales: 'Если продаж для прогноза мало, это прирост к прошлому году.',
    badGrowth: 'Введите прирост в процентах, например 20 или 12,5.',
    unit: 'Округлять до',
    build: 'Построить квартальный план',
    building: 'Строим план…',
    first:
      'Появятся новые листы: план и дашборд для каждого. Ваши листы останутся как есть. ' +
      'Новые листы будут обновляться сами по понедельникам в 7:00.',
    again:
      'Листы плана обновятся на своих местах. Ваши листы и заметки останутся как есть. ' +
      'Календарь, ограничения и остальное — на листе «Настройки».',
  },
  job: {
    title: { build: 'Построение плана', refresh: 'Обновление листов' },
    preparing: { build: 'Читаем продажи и считаем план…', refresh: 'Читаем новые данные…' },
    reached: (done, of, tab) => `Готово ${number.format(done)} из ${ofTabs(of)}: ${tab}`,
    elapsed: (seconds) => `Прошло ${duration(seconds)}`,
    mayClose: 'Панель можно закрыть: готовые листы останутся, а следующее нажатие доделает остальные.',
    stop: 'Остановить',
    stopping: 'Заканчиваем начатое…',
    stopped: (done, of) =>
      `Остановлено: готово ${number.format(done)} из ${ofTabs(of)}. Продолжить можно в любой момент.`,
    lost: (why) => `${why} Готовые листы остались на месте.`,
    goOn: 'Продолжить',
  },
  built: {
    title: (year) => `План на ${year} год готов`,
    total: (year) => `План на ${year} год`,
    lastYear: (year) => `Продажи за ${year} год`,
    quarter: (quarter) => `${QUARTERS[quarter - 1]} кв.`,
    annualised: (quarters) =>
      `${quarters.map((quarter) => QUARTERS[quarter - 1]).join(', ')} кв. — оценка: мало данных.`,
    growth: 'Прирост',
    leftOut: (count) => `${rows(count)} — с ошибками`,
    unknown: (names) =>
      `Незнакомые имена: ${names.map(({ name, likely }) => (likely === undefined ? name : `${name} (вероятно, ${likely})`)).join(', ')}. Они на листе «Проверка данных».`,
    done: 'Готово',
    back: 'Изменить и построить заново',
  },
  home: {
    title: (year) => `План на ${year} год`,
    change: 'Изменить план',
    back: 'Назад к плану',
    revised: 'Пересмотренный план в силе.',
    kept: 'План остаётся прежним.',
  },
  refreshing: {
    now: 'Обновить сейчас',
    running: 'Обновляем…',
    done: (moved) =>
      moved === 0 ? 'Обновлено только что.' : `Обновлено только что, в журнал действий перенесено: ${values(moved)}.`,
    last: (moment) => `Последнее обновление: ${moment}`,
    never: 'Ещё не обновлялось.',
    next: (moment) => `Следующее обновление: ${moment}`,
    nextAs: (moment, owner) => `Следующее обновление: ${moment}, от имени ${owner}`,
    off: 'Сами листы не обновляются.',
    schedule: 'Обновлять автоматически',
    schedules: { weekly: 'По понедельникам в 7:00', daily: 'Каждый день в 7:00', off: 'Не обновлять' },
    restart: 'Включить заново',
  },
  unfinished: {
    begun: {
      build: (since, by) => `План построен не до конца. ${begun(since, by)}`,
      refresh: (since, by) => `Листы обновлены не до конца. ${begun(since, by)}`,
    },
    finish: { build: 'Достроить план', refresh: 'Закончить обновление' },
    giveUp: 'Оставить прежний план',
  },
  tabs: {
    title: 'Открыть лист',
    search: 'Найти лист',
    found: (count) => (count === 0 ? 'Нет листа с таким названием.' : `Найдено: ${tabs(count)}`),
    group: (name, count) => `${name} (${number.format(count)})`,
  },
  formulas: {
    title: 'Формулы',
    back: 'Назад',
    unknownName: '#ИМЯ? (#NAME?) в ячейке: один раз откройте в этом файле меню «Расширения › Sales Rhythm».',
    opening: 'Открываем формулы…',
    search: 'Что нужно узнать?',
    found: (count) => (count === 0 ? 'Такой формулы нет. Попробуйте другие слова.' : `Найдено: ${formulas(count)}`),
    insert: 'Вставить в выбранную ячейку',
    inserted: (cell) => `Вставлено в ${cell}. Подставьте вместо чисел свои ячейки.`,
  },
};

/** `42 с`, `1 мин 20 с` */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} с` : `${minutes} мин ${seconds % 60} с`;
}

const begun = (since: string, by: string): string => (by === '' ? `Начато: ${since}.` : `Начато: ${since}, ${by}.`);
