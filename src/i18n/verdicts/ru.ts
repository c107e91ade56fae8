import type { Cause, ToldCause, ToldCauses } from '../../domain/causes';
import type { Load } from '../../domain/fairness';
import type { Feasibility } from '../../domain/feasibility';
import { LEAST_TOLD, type Likelihood, likelihoodOf, MOST_TOLD } from '../../domain/outlook/likelihood';
import { formatterFor } from '../format';
import { russianForm } from '../plural';
import { ru as words } from '../words/ru';
import type { Expected, Growths, Laggard, VerdictTexts } from './texts';

const { number, money, rough, sum, percent, month, day } = formatterFor('ru-RU');

export const ru: VerdictTexts = {
  causes: (told) => {
    const standing =
      told.gap === 0 ? 'Ровно по плану' : `${told.gap < 0 ? 'Отставание' : 'Опережение'} ${sizeOf(told)}`;
    return told.parts.length === 0 ? `${standing}.` : `${standing}: ${told.parts.map(partOf).join(', ')}.`;
  },
  behind: (laggards) => {
    const [furthest, ...others] = laggards;
    if (furthest === undefined) return 'Никто не отстаёт.';
    const who = others.length === 0 ? 'Отстаёт' : 'Больше всего отстают';
    return `${who}: ${laggards.map((laggard) => laggardOf(laggard, furthest)).join(', ')}.`;
  },
  time: (kind, { load, fits, perDay, levers }, lastStep) => {
    if (perDay.length === 0) return 'Рабочих дней впереди нет.';
    const needs = `${kind}: нужно ${needed(perDay)} в день, времени хватит на ${possible(perDay)}`;
    if (fits || levers === undefined) return `${needs}.`;
    const { averageDeal, conversion, days } = levers;
    const changes = [
      `средний чек ${rough(averageDeal / load)} → ${rough(averageDeal)}`,
      ...(conversion === undefined
        ? []
        : [`конверсия (${lastStep}) ${percent(conversion / load)} → ${percent(conversion)}`]),
      `рабочих дней ${number(Math.round(days / load))} → ${number(Math.ceil(days))}`,
    ];
    return `${needs}. Измените что-то одно: ${changes.join(', или ')}.`;
  },
  overloaded: (people) =>
    `Не хватит времени: ${people
      .map(
        ({ name, kind, verdict: { perDay } }) =>
          `${name} (${kind}: ${needed(perDay)} в день, успеет ${possible(perDay)})`,
      )
      .join(', ')}. Что поможет — на их листах.`,
  replanned: (rule, rise, left) => {
    const months =
      rise > 0
        ? `Чтобы наверстать недобор прошедших месяцев, в оставшиеся нужно на ${percent(rise)} больше плана.`
        : 'План оставшихся месяцев прежний.';
    return left > 0 ? `${months} ${rule === 'hold' ? 'Отставание' : 'Не покрыто'}: ${sum(left)}.` : months;
  },
  target: (rule, year, growth) =>
    `Цель — ${money(year)}, на ${percent(Math.abs(growth))} ${growth < 0 ? 'меньше' : 'больше'} прошлого года; кварталы: ${ru.rules[rule]}.`,
  season: (confidence, years, range) => {
    const known = years === 0 ? 'нет ни одного полного года' : `${years} ${russianForm(years, ['год', 'года', 'лет'])}`;
    const largest =
      range === undefined
        ? ''
        : `; ${quarterOf(range.quarter)} — от ${percent(range.low)} до ${percent(range.high)} года`;
    return `Сезонность: уверенность ${words.confidence[confidence]}, ${known}${largest}.`;
  },
  months: (years, confidence) =>
    `Месяцы внутри квартала: по рабочим дням${confidence === undefined ? '' : ` и месяцам ${years} ${russianForm(years, ['года', 'лет', 'лет'])} (уверенность ${words.confidence[confidence]})`}.`,
  quarter: quarterOf,
  conflict: (chosen, others, goal) =>
    `Рост по кварталам: ${growthOf(chosen)}${goalOf(chosen, goal)}. Варианты: ` +
    `${others.map((other) => `${ru.rules[other.rule]} — ${spanOf(other)}`).join('; ')}.`,
  realism: ({ compared, percentile = 0, load }) => {
    const slower = Math.round(percentile * compared);
    const told = slower || compared;
    const past =
      compared === 0
        ? 'Сравнить рост не с чем: нет двух лет подряд'
        : `${told} из ${compared} прошлых кварталов ${russianForm(told, ['рос', 'росли', 'росли'])} ${slower > 0 ? 'не быстрее' : 'быстрее'}`;
    return `${past}${load === undefined ? '' : `; цель — ${percent(load)} того, что принесут нынешние люди при прошлой отдаче`}.`;
  },
  notes: {
    corrected: () =>
      'После построения плана прошлые продажи исправили: план не изменится, пока его не построят заново.',
    notForecast: () => 'Для прогноза года продаж слишком мало: план растёт от прошлого года.',
    oneYear: () => 'Полный год только один: сезонность может быть случайной.',
    filledIn: (quarter) => `${quarter} известен не полностью и дополнен расчётом.`,
    closed: (season) => `${season}: продаж не было никогда, план по сезонности — 0.`,
    returns: (season) => `${season}: в одном из лет возвратов больше, чем продаж, — принято за 0.`,
    oneOff: (quarter, share, usual, done) =>
      `${quarter} необычный: ${percent(share)} года вместо ${percent(usual)}. ${ONE_OFFS[done]}.`,
    dominant: (quarter, amount, who) =>
      `Одна продажа (${who}, ${sum(amount)}) дала больше четверти за ${quarter}, и план растёт от неё.`,
    idle: (day) => `${month(day)}: рабочих дней нет, ${words.idleMonth}.`,
    unofficial: (year) => `Производственного календаря на ${year} год ещё нет: впишите выходные на лист «Праздники».`,
  },
  rules: {
    yoy: 'одинаковый рост',
    seasonal: 'по сезонности',
    blend: 'пополам рост и сезонность',
    qoq: 'рост к предыдущему кварталу',
    forecast: 'по прогнозу',
  },
  outlook: (expected) => {
    const { name, plan, fact, forecast, high } = expected;
    const [range, ending] = [rangeOf(expected), rough(forecast, high)];
    if (plan <= 0) return `${name}: прогноз ${ending} (${range}), плана нет.`;
    return fact >= plan
      ? `${name}: план ${sum(plan, high)} уже выполнен, прогноз ${ending} (${range}).`
      : `${name}: ${verdictOf(expected)} ${ending} из ${sum(plan, high)} по плану (${range}${chanceIn(expected)}).`;
  },
  silent: (lastSale) =>
    `После ${day(lastSale)} продаж нет; такого перерыва не было целый год. Если их просто не внесли, прогноз занижен: внесите их, прежде чем пересматривать план.`,
  why: (told) => `Почему: с начала года ${lower(ru.causes(told))}`,
  short: (people) =>
    people.length === 0
      ? 'Кто: план квартала, вероятно, выполнят все.'
      : `Кому больше всего не хватит до плана квартала: ${people.map(({ name, missing }) => `${name} — ${rough(missing, people[0]?.missing)}`).join(', ')}.`,
  close: ({ name, perDay, soFar, days, fact, own }) => {
    const most = Math.max(perDay, soFar ?? 0);
    const now = soFar === undefined ? '' : ` (сейчас ${rough(soFar, most)})`;
    const deals =
      own === undefined
        ? ''
        : ` Сделки: подтверждено ${rough(own.low - fact)}, вероятно ${rough(own.forecast - own.low)}, возможно ${rough(own.high - own.forecast)}.`;
    return `Для плана (${name}) нужно ${rough(perDay, most)} в рабочий день${now}, дней осталось ${days}.${deals}`;
  },
  revision: ({ reason, forecast, ground: { low, high } }) => {
    const told = toldApart(forecast, reason === 'below' ? low : high, high);
    return (
      `Ожидалось, что год принесёт от ${told(low)} до ${told(high)}. Теперь прогноз года — ` +
      `${told(forecast)}, это ${reason === 'below' ? 'меньше' : 'больше'}.`
    );
  },
  explained: (target, steps) => `Почему ${money(target)}:\n${steps.map(stepOf).join('\n')}`,
  untested: 'Прошлое слишком короткое, чтобы проверить на нём прогноз: нужны два года и квартал.',
  missed: (level, { quarters, byForecast, byLastYear, byGrowth }, growth) => {
    const ways = [
      ['этот прогноз', byForecast],
      ['«как в прошлом году»', byLastYear],
      [`«прошлый год ${growth < 0 ? '−' : '+'} ${percent(Math.abs(growth))}»`, byGrowth],
    ] as const;
    const known = ways.flatMap(([way, miss]) => (miss === undefined ? [] : [{ way, miss }]));
    const told = known.map(({ way, miss }, at) => `${way} ${at === 0 ? 'ошибся бы на' : '—'} ${percent(miss)}`);
    const [nearest] = known.sort((a, b) => a.miss - b.miss);
    const past = `${quarters} ${russianForm(quarters, ['прошлый квартал', 'прошлых квартала', 'прошлых кварталов'])}`;
    return `${level}, ${past}: ${told.join(', ')}. Ближе всех — ${nearest?.way}.`;
  },
  accuracy: ({ model, own }) => {
    if (model === undefined) return 'Сравнить прогноз прошлых кварталов с фактом пока нельзя.';
    const people = own === undefined ? '' : `, оценки менеджеров — на ${percent(own.error)}`;
    return `На этом этапе квартала прогнозы ошибались в среднем на ${percent(model.error)}${people} (прошлых кварталов: ${model.forecasts}).`;
  },
  marketOff: 'Не учтено: рынок выключен в настройках.',
  market: (effect) => {
    if (effect === undefined) return 'Не измерить: нужны четыре года продаж и этого столбца, все больше 0.';
    const { lag, elasticity, gain, isUsed } = effect;
    if (!isUsed) return 'Не учтено: прогноз с ним не стал точнее.';
    const later = lag === 0 ? '' : ` через ${lag} ${russianForm(lag, ['месяц', 'месяца', 'месяцев'])}`;
    const change = number(Math.round(Math.abs(elasticity) * 100) / 100);
    return `Учтено: рост на 1 % ${elasticity < 0 ? 'снижает' : 'повышает'} продажи на ${change} %${later}; прогноз ближе к факту на ${percent(gain)} продаж.`;
  },
  fairness: ({ attained, perCapacity, perPotential }) =>
    [
      spreadOf('Планы на полную ставку отличаются от среднего на', perCapacity),
      spreadOf('Относительно потенциала клиентов — на', perPotential),
      attained === undefined
        ? ''
        : `Прошлые планы выполнены в ${percent(attained.fullShare)} случаев (медиана ${percent(attained.median)}, минимум ${percent(attained.lowest)}).`,
    ]
      .filter(Boolean)
      .join(' '),
  reserve: (assigned, plan) =>
    `Вместе они дают ${sum(assigned)}: на ${sum(Math.abs(assigned - plan))} ${assigned < plan ? 'меньше' : 'больше'} плана ${sum(plan)}.`,
  locked: (reason) => (reason === '' ? 'зафиксировано' : `зафиксировано: ${reason}`),
  proposed: 'исходя из предложения',
  heldAt: { low: 'на нижнем пределе изменения', high: 'на верхнем пределе изменения' },
  won: ({ rate = 0, low, high }, decided) =>
    `Успешных сделок ${percent(rate)} из ${number(decided)} закрытых (${percent(low)}–${percent(high)}).`,
  saved: (kind, actions) =>
    `Если конверсия вырастет на один пункт, хватит на ${number(actions)} меньше в неделю (${kind}).`,
};

const ONE_OFFS = {
  keep: 'Учтён как есть',
  cap: 'В сезонности ограничен вторым по величине годом',
  exclude: 'В сезонности не учтён',
};
const UNITS = { 1: '', 1000: ' тыс.', 1000000: ' млн' };
/** Where a cause takes away, and where it adds. */
const WORDS: { readonly [cause in Cause]: readonly [string, string] } = {
  actions: ['меньше действий', 'больше действий'],
  deals: ['меньше сделок', 'больше сделок'],
  conversion: ['конверсия ниже', 'конверсия выше'],
  averageDeal: ['средний чек ниже', 'средний чек выше'],
  vacancy: ['вакансии', 'вакансии'],
  others: ['продажи в других отделах', 'продажи других'],
  reserve: ['личные планы ниже общего', 'запас в личных планах'],
};

function sizeOf({ gap, unit }: ToldCauses): string {
  return `${number(Math.abs(gap))}${UNITS[unit]}`;
}

/** `Иванова на 304 000 («Звонок» ниже плана)`; in millions where that of the furthest behind is told so. */
function laggardOf(laggard: Laggard, furthest: Laggard): string {
  const [first] = laggard.told.parts;
  const reason = first === undefined ? '' : ` (${wordsOf(first)})`;
  return `${laggard.name} на ${rough(lagOf(laggard), lagOf(furthest))}${reason}`;
}

function lagOf({ told: { gap, unit } }: Laggard): number {
  return Math.abs(gap * unit);
}

/** To more than three figures where amounts that differ would look alike. */
function toldApart(a: number, b: number, beside: number): (amount: number) => string {
  const told = (amount: number) => rough(amount, beside);
  return told(a) === told(b) ? (amount) => number(Math.round(amount)) : told;
}

/** `от 9 100 000 до 10 200 000` */
function rangeOf({ low, high }: Expected): string {
  return `от ${rough(low, high)} до ${rough(high)}`;
}

function verdictOf({ chance }: Expected): string {
  return chance === undefined ? 'прогноз' : `${VERDICTS[likelihoodOf(chance)]}, прогноз`;
}

const VERDICTS: { readonly [likelihood in Likelihood]: string } = {
  veryLikely: 'выполнение плана очень вероятно',
  likely: 'план, скорее всего, будет выполнен',
  open: 'шансы выполнить план примерно равны',
  unlikely: 'план, скорее всего, не будет выполнен',
  hardly: 'план вряд ли будет выполнен',
};

/** `, шанс 22 %` */
function chanceIn({ chance }: Expected): string {
  if (chance === undefined) return '';
  if (chance < LEAST_TOLD) return `, шанс меньше ${percent(LEAST_TOLD)}`;
  return `, шанс ${chance > MOST_TOLD ? `больше ${percent(MOST_TOLD)}` : percent(Math.round(chance * 100) / 100)}`;
}

/** `+150 000 сезонность`; the first step is what all grows from. */
function stepOf({ reason, amount }: { reason: string; amount: number }, at: number): string {
  return `${at === 0 ? '' : amount < 0 ? '−' : '+'}${money(at === 0 ? amount : Math.abs(amount))} ${lower(reason)}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** `«Звонок» ниже плана (−304)` */
function partOf(cause: ToldCause): string {
  return `${wordsOf(cause)} (${cause.amount < 0 ? '−' : '+'}${number(Math.abs(cause.amount))})`;
}

function wordsOf({ what, kind, amount }: ToldCause): string {
  return kind === undefined ? WORDS[what][amount < 0 ? 0 : 1] : `«${kind}» ${amount < 0 ? 'ниже' : 'выше'} плана`;
}

type PerDay = Feasibility['perDay'];

const needed = ([first]: PerDay) => number(Math.ceil(first?.needed ?? 0));
const possible = ([first]: PerDay) => number(Math.floor(first?.possible ?? 0));

/** @example quarterOf(2) // 'III кв.' */
export function quarterOf(quarter: number): string {
  return `${'I II III IV'.split(' ')[quarter]} кв.`;
}

/** `от 5,9 % (II кв.) до 37,2 % (III кв.)` */
function growthOf({ low, high, year }: Growths): string {
  const total = totalOf(year);
  if (percent(low.growth) === percent(high.growth)) return `по ${percent(low.growth)}${total}`;
  return `от ${percent(low.growth)} (${quarterOf(low.quarter)}) до ${percent(high.growth)} (${quarterOf(high.quarter)})${total}`;
}

/** Nothing where it is told already, as the growth of each quarter, or where another goal was set. */
function goalOf({ rule }: Growths, goal: number): string {
  return rule === 'forecast' || rule === 'yoy' ? '' : ` при цели ${percent(goal)}`;
}

/** In short: `от 5,9 до 37,2 %` */
function spanOf({ low, high, year }: Growths): string {
  const [least, most] = [percent(low.growth), percent(high.growth)];
  return (least === most ? `по ${least}` : `от ${least.slice(0, -2)} до ${most}`) + totalOf(year);
}

function totalOf(year: number | undefined): string {
  return year === undefined ? '' : `, всего ${sum(year)}`;
}

/** One person differs from nobody. */
function spreadOf(before: string, { each, variation }: Load): string {
  const known = each.filter((load) => load !== undefined);
  return variation === undefined || known.length < 2 ? '' : `${before} ${percent(variation)}.`;
}
