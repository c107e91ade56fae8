import type { CurrencyCount } from '../domain/currency';
import type { ArgumentCell } from '../domain/problem';
import { formatterFor, isNumberAsText } from './format';
import { inputs, roles, rules } from './inputs/ru';
import type { ColumnTexts } from './inputs/texts';
import { russianForm } from './plural';
import { ru as tabs } from './tabs/ru';
import type { Texts } from './texts';
import { ru as words } from './words/ru';

const { number, money } = formatterFor('ru-RU');

export const ru: Texts = {
  locale: 'ru-RU',
  menu: { openSidebar: 'Открыть' },
  inputs,
  roles,
  rules,
  rows: {
    dateMissing: () => 'нет даты',
    dateUnreadable: () => 'дата не распознана, напишите в виде 31.03.2026',
    endBeforeStart: () => 'раньше первого дня: поменяйте даты местами',
    amountMissing: () => 'нет суммы',
    amountUnreadable: () => 'это не сумма, оставьте только число',
    numberUnreadable: () => 'это не число, оставьте только цифры',
    belowZero: () => 'меньше нуля, введите 0 или больше',
    tooMany: () => 'столько за день не сделать, введите не больше 10 000',
    roleUnknown: () => `такой роли нет, выберите из списка: ${Object.values(roles).join(', ')}`,
    certaintyUnknown: () =>
      `такого слова нет, выберите из списка: ${Object.values(inputs.deals.certainties).join(', ')}`,
    notFilledIn: () => 'не заполнено',
    cellError: () => 'в ячейке ошибка, исправьте формулу',
    duplicate: ({ firstRow }) => `эта сделка уже есть в строке ${firstRow}, удалите одну из двух`,
    settingUnusable: () => 'не подходит для этой настройки, см. пояснение рядом',
    limitsCrossed: () => 'нижний предел плана выше верхнего, поэтому оба не действуют: поменяйте их местами',
  },
  mistakes: {
    emptyTab: ({ tab }) => `Лист «${tab}» пустой. Загрузите на него продажи; в первой строке должны быть заголовки.`,
    noRows: ({ tab }) => `На листе «${tab}» одни заголовки. Добавьте под ними строки с продажами.`,
    noColumn: ({ field, tab, headings }) =>
      `На листе «${tab}» нет столбца с ${FIELDS[field].name}. Выберите его на боковой панели или назовите столбец ` +
      `«${FIELDS[field].heading}». Сейчас заголовки такие: ${headings}.`,
    noUsableRows: ({ tab, problems, excluded: { afterToday, otherCurrency, notCounted } }) => {
      if (problems === 0 && afterToday > 0 && afterToday >= otherCurrency)
        return `На листе «${tab}» все подходящие продажи датированы будущим числом. Проверьте даты.`;
      if (problems === 0 && otherCurrency > 0)
        return `На листе «${tab}» нет продаж в выбранной валюте. Выберите другую.`;
      if (problems === 0 && notCounted > 0)
        return `На листе «${tab}» ни одна строка не подходит под условие. Выберите, какие строки считать.`;
      return (
        `На листе «${tab}» нечего считать: ${number(problems)} ${russianForm(problems, ROWS)} с ошибками. ` +
        'Проверьте, те ли столбцы выбраны, или исправьте строки по списку на боковой панели.'
      );
    },
    mixedCurrencies: ({ tab, currencies }) =>
      `На листе «${tab}» продажи в разных валютах: ${currencies.map(rowsOf).join(', ')}. ` +
      'Выберите, в какой считать план; строки в остальных не учитываются.',
    noLastYear: ({ year, years }) =>
      `За ${year} год нет продаж, план считать не от чего. ` +
      (years === ''
        ? `Добавьте на лист продажи за ${year} год.`
        : `Продажи есть за ${years}: планируйте следующий за ними год или добавьте продажи за ${year}.`),
    nobodyToPlan: ({ year }) =>
      `В ${year} году план ставить некому. Впишите на лист «${inputs.people.tab}» хотя бы одного менеджера или ` +
      'руководителя отдела на этот год.',
    noInputColumn: ({ input, field, tab, headings }) =>
      `На листе «${tab}» нет столбца «${headingOf(inputs[input].columns, field)}». Назовите так нужный столбец. ` +
      `Сейчас заголовки такие: ${headings}.`,
    tabIsGone: () => 'Этого листа больше нет. Выберите другой.',
    busy: ({ by, since }) =>
      since === ''
        ? 'Листы как раз обновляются. Подождите минуту и попробуйте ещё раз.'
        : `${by || 'Кто-то другой'} строит листы с ${since}. Дождитесь, пока закончится, и попробуйте ещё раз.`,
    nothingToRefresh: () => 'Обновлять пока нечего: плана ещё нет. Сначала выберите лист с продажами и постройте план.',
    salesTabIsGone: () =>
      'Листа с продажами больше нет. Откройте Sales Rhythm, выберите другой и постройте план заново.',
    salesColumnGone: ({ tab, column }) =>
      `На листе «${tab}» больше нет столбца «${column}». Верните столбцу этот заголовок либо откройте Sales Rhythm, ` +
      'выберите столбцы и постройте план заново.',
    protectedTabs: ({ tabs }) =>
      `Цифры остались прежними на листах, защищённых от того, кто обновлял: ${named(tabs)}. Попросите владельца ` +
      'таблицы дать этому человеку право их редактировать или снять защиту (Данные → Защитить листы и диапазоны), затем обновите ещё раз.',
    formulaRedrawn: () => 'Этот лист рисуется заново при каждом обновлении. Выберите ячейку на своём листе.',
    formulaHasNoRoom: ({ area, taken }) =>
      `Формула займёт ${area}, ` +
      (taken === ''
        ? 'а лист кончается раньше. Выберите ячейку дальше от края.'
        : `а ${taken} уже занята. Выберите ячейку, под которой и справа от которой свободно.`),
    formulaProtected: ({ area }) => `${area}: здесь вам нельзя писать. Выберите ячейку, которую можно менять.`,
    badYear: ({ value }) => `«${value}» — не год. Введите год плана, например 2026.`,
    badGrowth: () => 'Прирост должен быть от −100 до 1000 %. Введите его в процентах, например 20.',
    badUnit: ({ value }) => `До «${value}» суммы не округлить. Введите число больше нуля, например 1000.`,
    missing: ({ argument }) => `Не хватает аргумента ${argument}. Добавьте его в формулу.`,
    isEmpty: ({ argument }) => `${argument}: пусто. Заполните ячейки, на которые ссылается формула.`,
    notOneCell: ({ argument }) => `${argument}: нужна одна ячейка, а не диапазон.`,
    notANumber: ({ value, ...cell }) => {
      if (value === '') return `${placeOf(cell)}: пусто. Введите число.`;
      if (isNumberAsText(value))
        return `${placeOf(cell)}: «${value}» — текст. Введите числом: без кавычек, дробь через запятую.`;
      const heading = cell.row === 1 ? ' или выделите диапазон без заголовка' : '';
      return `${placeOf(cell)}: «${value}» — не число. Введите число${heading}.`;
    },
    dateNotNumber: (cell) => `${placeOf(cell)}: здесь дата. Введите число.`,
    cellError: ({ value, ...cell }) => `${placeOf(cell)}: в ячейке ошибка ${value}. Сначала исправьте её.`,
    notADate: ({ value, ...cell }) =>
      value === ''
        ? `${placeOf(cell)}: нет даты. Введите дату.`
        : `${placeOf(cell)}: «${value}» — не дата. Введите её в виде 31.03.2026.`,
    negative: ({ value, ...cell }) => `${placeOf(cell)}: ${figure(value)} меньше нуля. Введите 0 или больше.`,
    notPositive: ({ value, ...cell }) =>
      `${placeOf(cell)}: нужно число больше нуля, например 1 или 1000, а не ${figure(value)}.`,
    tooLarge: ({ value, ...cell }) =>
      `${placeOf(cell)}: ${figure(value)} — слишком много. Введите суммы в тысячах или миллионах.`,
    tooManyUnits: ({ argument, value, unit }) =>
      `${argument}: ${figure(value)} не разделить с точностью до ${figure(unit)}. Укажите округление покрупнее.`,
    endBeforeStart: () => 'end раньше, чем start. Поменяйте даты местами.',
    noSuchRule: ({ value, russian }) => `rule: правила «${value}» нет. Введите одно из этих: ${russian}.`,
    noSuchCalendar: ({ value }) =>
      `calendar: календаря «${value}» нет. Введите RU или выделите выходные дни; пусто — с понедельника по пятницу.`,
    noOfficialCalendar: ({ year, first, last, isFixed }) =>
      `Производственный календарь есть за ${first}–${last} годы, а за ${year} нет. ` +
      `${isFixed ? 'Введите start и end в пределах этих лет' : 'Выделите в calendar выходные дни'}.`,
    notAHistory: ({ argument, rows, columns, periods }) =>
      `${argument}: выделено ${rows} ${russianForm(rows, ROWS)} и ${columns} ${russianForm(columns, COLUMNS)}. ` +
      `Нужны ${periods === 4 ? 'четыре столбца — по одному на квартал' : 'двенадцать столбцов — по одному на месяц'}, ` +
      'строка на каждый год — либо два столбца: дата и сумма.',
    noWholeYear: ({ argument }) =>
      `${argument}: нет ни одного полного года. Выделите продажи с января по декабрь хотя бы за один год.`,
    blankPeriod: ({ argument, period, periods }) =>
      `${argument}: ${periods === 4 ? `${QUARTERS[period - 1]} квартал` : `${period}-й месяц`} не заполнен ни за один год. ` +
      'Заполните его хотя бы за один год; если продаж не было, поставьте 0.',
    onlyTotals: ({ argument, periods }) =>
      `${argument}: здесь только итоги за ${periods === 4 ? 'годы' : 'годы или кварталы'}. Выделите продажи по дням или по месяцам.`,
    growthTooFar: ({ value }) =>
      `growth: ${value} — это ${number(value * 100)} %. Введите прирост от -100 до 1000 %, например 20% или 0,2.`,
    noLastQuarter: () =>
      'history: в последнем квартале продаж нет, расти не от чего. Выберите другое правило, например «год к году».',
    notAsMany: ({ argument, given, wanted }) =>
      `${argument}: чисел ${given}, а нужно ${wanted} — по одному на каждый месяц от start до end.`,
    notALine: ({ argument }) => `${argument}: нужна одна строка или один столбец. Выделите что-то одно.`,
    notSameSize: ({ argument, other }) =>
      `${argument} и ${other}: диапазоны разного размера. Выделите одинаковое число строк и столбцов.`,
    notAShare: ({ value, percent, ...cell }) =>
      `${placeOf(cell)}: ${figure(value)} сюда не подходит. Введите долю, например ${percent} %.`,
    moreWonThanDecided: ({ value, decided, ...cell }) =>
      `${placeOf(cell)}: выиграно ${value}, а завершено всего ${decided}. Завершённые сделки — это выигранные вместе с проигранными.`,
    tooManyFactors: ({ argument, most }) =>
      `${argument}: факторов больше ${most}. Перемножьте некоторые из них в один.`,
    notQuarters: ({ argument, given }) =>
      `${argument}: из ${given} периодов не составить целых кварталов. ` +
      'Выделите месяцы по три, кварталы по четыре или недели по тринадцать.',
    notOneEach: ({ argument, names }) => `${argument}: нужно по одному числу для ${names}. Укажите их в этом порядке.`,
    partsMissTotal: ({ argument, made, total }) =>
      `${argument}: так набирается ${number(made)} из ${number(total)}, разница ${number(made - total)}. ` +
      'Измените этот аргумент или total.',
    tooShort: ({ argument, given, fewest }) =>
      `${argument}: периодов с суммами всего ${given}. Выделите не меньше ${fewest}.`,
    notASeason: ({ value, ...cell }) =>
      `${placeOf(cell)}: ${figure(value)} сюда не подходит. Введите 12, если в ячейках месяцы, или 4, если кварталы.`,
    notACount: ({ value, most, ...cell }) =>
      `${placeOf(cell)}: ${figure(value)} сюда не подходит. Введите целое число от 1 до ${most}.`,
    noSales: ({ year, ...cell }) =>
      `${placeOf(cell)}: ${year === undefined ? 'продаж нет' : `за ${year} год продаж нет`}. Выделите только годы с продажами.`,
  },
  words,
  tabs,
  refresh: {
    trouble: {
      failed: (why) => `Последнее обновление не удалось. ${why}`,
      unavailable: (message, since) =>
        `Google не даёт обновить листы с ${since} («${message}»). Попытки повторяются каждый час; ` +
        'кнопка «Обновить сейчас» попробует сразу.',
      late: (due) => `Листы должны были обновиться ${due}, но не обновились. Включите обновление заново здесь.`,
      noTrigger: () => 'Обновление включено, но Google его остановил. Включите его заново здесь.',
    },
    letter: {
      subject: (title) => `Листы в таблице «${title}» не обновились`,
      failed: (trouble, url) => `${trouble}\n\n${url}\n\nДо тех пор на листах цифры последнего обновления.`,
      notAllowed: (title, url) =>
        `Google просит снова разрешить Sales Rhythm работать в таблице «${title}»; до этого листы не обновляются. ` +
        `Откройте этот адрес и согласитесь:\n\n${url}`,
    },
  },
  revision: {
    title: 'Год пошёл не так, как ждали',
    why: tabs.verdicts.revision,
    change: (changes) =>
      `Как изменится план:\n${changes
        .map(({ quarter, from, to }) => {
          return `${quarter ? `${QUARTERS[quarter - 1]} кв.` : 'Год'}: ${money(from)} → ${money(to)}`;
        })
        .join('\n')}`,
    untilThen: 'Пока вы его не примете, план не изменится.',
    accept: 'Пересмотреть план',
    decline: 'Оставить прежний',
  },
};

/** A number of the script as people write it. */
const figure = (value: string): string => value.replace('.', ',');

const ROWS = ['строка', 'строки', 'строк'] as const;
const COLUMNS = ['столбец', 'столбца', 'столбцов'] as const;
const QUARTERS = ['I', 'II', 'III', 'IV'];
const FIELDS = {
  date: { name: 'датой продажи', heading: 'Дата' },
  amount: { name: 'суммой', heading: 'Сумма' },
};

/** The first five of many. */
function named(tabs: readonly string[]): string {
  const names = tabs.slice(0, 5).map((tab) => `«${tab}»`);
  return names.join(', ') + (tabs.length > 5 ? ` и ещё ${number(tabs.length - 5)}` : '');
}

function rowsOf({ currency, rows }: CurrencyCount): string {
  return `${currency} (${number(rows)} ${russianForm(rows, ROWS)})`;
}

function headingOf(columns: { readonly [field: string]: ColumnTexts }, field: string): string {
  return columns[field]?.heading ?? field;
}

/** `weights, строка 2, столбец 3`: places within the range, because a formula does not learn where its range is. */
function placeOf({ argument, row, column }: ArgumentCell): string {
  const place = [argument];
  if (row !== undefined) place.push(`строка ${row}`);
  if (column !== undefined) place.push(`столбец ${column}`);
  return place.join(', ');
}
