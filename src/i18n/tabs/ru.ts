import { yearOfDay } from '../../domain/calendar';
import { isStale } from '../../domain/stale';
import { ru as clients } from '../clients/ru';
import { formatterFor } from '../format';
import { inputs } from '../inputs/ru';
import { quarterOf, ru as verdicts } from '../verdicts/ru';
import { ru as words } from '../words/ru';
import type { ActionStanding, Standing, TabTexts } from './texts';

const { money, rough, sum, number, percent, day, month } = formatterFor('ru-RU');

export const ru: TabTexts = {
  company: 'Компания',
  vacancy: 'Вакансия',
  name: {
    company: () => 'Компания в целом',
    division: (name) => `Подразделение · ${name}`,
    team: (name) => `Отдел · ${name}`,
    manager: (name) => name,
  },
  pages: {
    contents: 'Оглавление',
    outlook: 'Прогноз',
    plan: 'План',
    accuracy: 'Проверка прогноза',
    clients: 'План по клиентам',
    check: 'Проверка данных',
  },
  answers: {
    company: 'Как дела у компании в целом и по подразделениям?',
    division: 'Как дела у подразделения и какой отдел отстаёт?',
    team: 'Кто в отделе отстаёт по действиям и по деньгам?',
    manager: 'Что мне сделать в этом месяце и как у меня дела?',
    outlook: 'Выполним ли квартал и год, а если нет, то почему?',
    plan: 'Откуда цель, какой план у каждого и сходится ли он?',
    accuracy: 'Насколько ошибаются прогнозы наших продаж и на чём они стоят?',
    clients: 'Сколько принесёт каждый клиент, кто уходит и где продать больше?',
    check: 'Можно ли верить цифрам?',
  },
  title: (name, year) => `${name} · ${year}`,
  span: (start, end) => `${monthAndYear(start)} – ${monthAndYear(end)}`,
  stamp: (today, lastSale) =>
    `На ${day(today)}. Последняя продажа в данных: ${day(lastSale)}${isStale(lastSale, today) ? '. Загрузите свежую выгрузку' : ''}.`,
  reportDate: { label: 'Дата отчёта для ваших формул: REPORT_DATE', numberFormat: 'dd.mm.yyyy' },
  actions: (any, standings) => `${capital(month(any))} на дату: ${standings.map(action).join(', ')}.`,
  message: {
    noPlan: ({ year, fact }) => `Плана на ${year} год нет: годом раньше продаж не было. Продано: ${sum(fact)}.`,
    notBegun: (standing) => `План на ${standing.year} год — ${sum(standing.plan)}${growth(standing)}.`,
    running: ({ due, fact, plan, ...left }) =>
      `Продано ${sum(fact, due)} из ${sum(due)} по плану на дату (${percent(fact / due)}): ${gap(fact - due)}. ` +
      `План на год — ${sum(plan)}${perDay(left)}.`,
    over: ({ due, fact, year }) =>
      `${year} год: продано ${sum(fact, due)} из ${sum(due)} по плану (${percent(fact / due)}): ${gap(fact - due)}.`,
  },
  columns: {
    period: 'Период',
    manager: 'Менеджер',
    team: 'Отдел',
    division: 'Подразделение',
    day: 'День',
    action: 'Действие',
    lastYear: 'Прошлый год',
    plan: 'План',
    due: 'План на дату',
    fact: 'Факт',
    gap: 'Отклонение',
    attainment: '% плана',
    days: 'Рабочих дней',
    tab: 'Лист',
    answer: 'Отвечает на вопрос',
    unit: 'Кто',
    level: 'Уровень',
    year: 'Год',
    quartersCheck: 'Кварталы − год',
    monthsCheck: 'Месяцы − год',
    reason: 'Строки',
    rows: 'Сколько',
    row: 'Строка',
    column: 'Столбец',
    value: 'Значение',
    wrong: 'Что не так',
    likely: 'Вероятно',
    overdue: 'Хвост',
    deals: 'Сделки',
    actions: 'Действия',
    conversion: 'Конверсия',
    averageDeal: 'Средний чек',
    other: 'Прочее',
    rank: 'Место по отставанию',
    needed: 'Нужно теперь',
    extra: 'Больше плана',
    daysLeft: 'Осталось дней',
    perDay: 'В рабочий день',
    done: 'Сделано',
    own: 'Своя конверсия',
    everyone: 'Общая',
    plannedBy: 'В плане',
    leadDays: 'Дней до сделки',
    growth: 'Рост',
    beyondGoal: 'Рост − цель',
    beyondYear: 'Рост − за год',
    from: 'Диапазон от',
    to: 'Диапазон до',
    proposed: 'Предложено',
    difference: 'Разница',
    missing: 'Не ответили',
    raise: 'Поднять на',
    hire: 'Или нанять',
    fullTime: 'Ставка за год',
    byRule: 'По правилу',
    perFullTime: 'На полную ставку',
    why: 'Почему иначе',
    method: 'Метод',
    forecast: 'Прогноз',
    beyondPlan: 'Прогноз − план',
    chance: 'Шанс',
    ownForecast: 'Оценка менеджера',
    missed: 'Ошибка прогноза',
    ownMissed: 'Ошибка оценки',
    expected: 'Факт или прогноз',
    scenario: 'Если',
    now: 'План сейчас',
    target: 'Цель',
    first: 'Первый план',
    stepsCheck: 'Сумма − цель',
    units: 'Сколько их',
    quarters: 'Кварталов',
    byForecast: 'Этот прогноз',
    byLastYear: 'Как в прошлом году',
    byGrowth: (growth) => `Прошлый год ${signed(growth)}`,
    series: 'Столбец',
    about: 'О чём',
    effect: 'Как влияет на продажи',
    bias: 'Завысили (+), занизили (−)',
  },
  levels: { company: 'Компания', division: 'Подразделение', team: 'Отдел', manager: 'Менеджер' },
  product: 'Товар',
  outdated: '■ Устарело: в плане этого больше нет. Ниже цифры прежнего плана; если лист не нужен, удалите его.',
  noPlan: '–',
  tables: {
    quarters: 'Кварталы',
    months: 'Месяцы',
    weeks: 'Недели года',
    managers: 'Менеджеры',
    teams: 'Отделы',
    divisions: 'Подразделения',
    contents: 'Листы',
    entry: 'Эта неделя: впишите, что сделано',
    actionsOf: (any) => `Ключевые действия: ${month(any)}`,
    weeksOf: (any) => `Недели: ${month(any)}, деньги`,
    kindOf: (kind, day) => `${kind}: ${month(day)}`,
    weeksOfKind: (kind, day) => `Недели: ${month(day)}, ${kind}`,
    planOfMoney: 'Выручка',
    planOfActions: (kind) => `Действия: ${kind}`,
    counted: 'Что вошло в расчёт',
    problems: 'Что исправить',
    strangers: 'Незнакомые имена',
    lag: 'Кто отстаёт и почему',
    replanned: 'Сколько нужно в оставшиеся месяцы',
    conversions: 'Конверсия в сделки',
    basis: (rule, goal) =>
      `Откуда цель: ${rule === 'forecast' ? `прогноз ${signed(goal)}` : `рост на ${percent(goal)}`}`,
    bridge: 'План сверху и предложения снизу',
    assignments: 'Личные планы',
    methods: 'Подробнее: сезонность по каждому методу',
    rules: 'Подробнее: кварталы по каждому правилу',
    outlook: 'Чем, вероятно, закончится',
    outlookOf: (quarter) => `${quarter}: прогноз по отделам и людям`,
    quartersAhead: 'Кварталы: факт и прогноз',
    scenarios: (quarter) => `${quarter}: что может случиться`,
    revision: 'Предлагаем пересмотреть план',
    revised: 'Первый план и пересмотренный',
    steps: 'Из чего сложились цели',
    forecastOfUnits: 'Прогноз по подразделениям, отделам и менеджерам',
    forecastOfProducts: 'Прогноз по товарам',
    missed: 'Насколько ошибся бы каждый способ',
    market: 'Рынок: что удалось измерить',
    ownPast: 'Насколько точны прогнозы прошлых кварталов',
  },
  verdicts,
  clients,
  scenarios: {
    base: 'Всё идёт как сейчас',
    largestLost: 'Сорвётся крупнейшая сделка в работе',
    winRateDown: 'Доля успешных сделок −5 пунктов',
    vacancies: 'Уйдут двое',
    worst: 'Худший случай: всё это сразу',
    best: 'Лучший: крупнейшая наша, доля +5',
  },
  reasons: {
    past: 'Прошлый год, поровну',
    season: 'Сезонность',
    forecast: 'Рост по прогнозу',
    market: 'Рынок',
    clients: 'Клиенты',
    ambition: 'Сверх прогноза',
    limits: 'Пределы',
  },
  because: { lastYear: 'Тот же квартал прошлого года', revision: 'Пересмотр' },
  methods: {
    recommended: 'Рекомендуем',
    mean: 'Среднее долей',
    ratio: 'Все годы вместе',
    median: 'Медиана',
    movingAverage: 'Скользящее среднее',
    growth: 'С ростом по этому плану',
    fading: 'Последние годы важнее',
  },
  entry: {
    dayFormats: 'пн вт ср чт пт сб вс'.split(' ').map((day) => `"${day}, "dd.mm`),
    kinds: inputs.actions.kinds,
    note: 'Считается сразу; при обновлении всё по сегодня переходит на лист «Действия».',
    moved: 'Перенесено в «Действия»',
    help: 'Введите число, 0 или больше: сколько сделано за день.',
  },
  notes: {
    noActions: 'Записывайте сделанное на лист «Действия»: по ним и по продажам появится план действий.',
    overdue: 'Хвост: часть плана, с которой опоздали ещё до его построения.',
    annualised: (quarters) =>
      `О ${quarters.map(({ quarter }) => quarter).join(', ')} известно слишком мало: ` +
      `${quarters.map(({ brought, estimate }) => `вместо ${money(brought)} принято ${money(estimate)}`).join(', ')}.`,
    strangers:
      'Исправьте опечатки. У нового человека не будет плана, пока его нет на листе «Люди»; если лист пуст, план есть у всех, кто продаёт.',
    fromTo: 'Диапазон: куда попадает в восьми случаях из десяти.',
    sure: (chance) => `Шанс выполнить план квартала в любом из этих случаев: ${chance}.`,
    steps: 'План поставлен по другому правилу; столько потребовало бы правило «по прогнозу».',
    expected: 'Без продаж текущего квартала. Как дела идут сейчас — на листе «Прогноз».',
    revision: 'План не изменится, пока вы не пересмотрите его на боковой панели.',
    firstSteps: 'Это о первом плане; пересмотренный — выше.',
    missed: 'Кварталы на год вперёд, как если бы их ещё не было; ошибка — доля от продаж.',
    ranges: 'Диапазон: куда квартал попадает в 19 годах из 20, судя по разбросу прошлых лет.',
    bridge: 'Как закрыть разницу: поднять предложения, нанять людей или принять предложенное.',
    noProblems: 'Исправлять нечего.',
    problemsShown: (shown, all) => `Первые ${number(shown)} из ${number(all)}.`,
  },
  counted: {
    facts: 'Продажи и возвраты в расчёте',
    problems: 'Не вошли: исправьте, список ниже',
    afterToday: 'Не вошли: дата позже сегодняшней',
    otherCurrency: 'Не вошли: другая валюта',
    notCounted: 'Не вошли: на этом этапе ещё не продажа',
  },
  partsCheck: 'Менеджеры − компания',
  productsCheck: 'Товары − компания',
  total: 'Итого',
  quarter: (quarter, year) => `${quarterOf(quarter - 1)} ${year}`,
  yearOf: (year) => `${year} год`,
  month: words.month,
  week: words.week,
  charts: {
    divisions: 'Подразделения: прошлый год, план, факт',
    quarters: 'Кварталы: прошлый год, план, факт',
    months: 'Месяцы: план и факт',
    managers: 'Менеджеры: план и факт',
    quartersAhead: 'Кварталы: прошлый год, план, факт и прогноз',
  },
  soldElsewhere: 'Продали вне отдела',
  soldByOthers: 'Продали другие',
  unstaffed: (team) => `${team} (сейчас никого)`,
  reserve: 'Запас в личных планах',
  assigned: 'Сумма личных планов',
  fewData: '○ мало',
};

function growth({ plan, lastYear }: Standing): string {
  if (lastYear <= 0) return '';
  const share = plan / lastYear - 1;
  return `, на ${percent(Math.abs(share))} ${share < 0 ? 'меньше' : 'больше'} прошлого года`;
}

/** `+ 20 %` */
function signed(share: number): string {
  return `${share < 0 ? '−' : '+'} ${percent(Math.abs(share))}`;
}

function gap(amount: number): string {
  if (amount === 0) return '● точно по плану';
  return amount < 0 ? `▼ отставание ${sum(-amount)}` : `▲ опережение ${sum(amount)}`;
}

/** `Звонки 40 из 55 ▼ (хвост 5)` */
function action({ kind, due, fact, overdue }: ActionStanding): string {
  const backlog = overdue > 0 ? ` (хвост ${number(overdue)})` : '';
  return `${kind} ${number(fact)} из ${number(due)} ${fact < due ? '▼' : '●'}${backlog}`;
}

function perDay({ requiredPerDay, multiple }: Pick<Standing, 'requiredPerDay' | 'multiple'>): string {
  if (requiredPerDay === undefined || requiredPerDay === 0) return '';
  const most = Math.max(requiredPerDay, requiredPerDay / (multiple ?? 1));
  const soFar =
    multiple === undefined
      ? ''
      : ` (сейчас ${rough(requiredPerDay / multiple, most)}, ×${number(Math.round(multiple * 10) / 10)})`;
  return `; нужно ${rough(requiredPerDay, most)} в рабочий день${soFar}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function monthAndYear(any: number): string {
  return `${month(any)} ${yearOfDay(any)}`;
}
