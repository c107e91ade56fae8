import { type Day, isoOf } from '../domain/calendar';
import { noMinusZero } from '../domain/units';

/** Figures as people of one language write them in a sentence. */
export interface Formatter {
  /** `1 234 567` */
  number(value: number): string;
  /** Whole from a thousand up, with both decimals below unless it is whole: `1 234 567`, `12,50`, `12`. */
  money(amount: number): string;
  /**
   * To three figures, where nobody minds the rest, and from ten million on in millions: `1 230 000`, `12,5`, `1 234 млн`.
   * What stands beside a larger amount is told as that one is: 9 480 000 beside 12 000 000 is `9,48 млн`.
   */
  rough(amount: number, beside?: number): string;
  /** What people have set or counted: as `money`, and from ten million on as `rough`. */
  sum(amount: number, beside?: number): string;
  /** Of a share, with one decimal unless it is whole: 0.123 is `12,3 %`. */
  percent(share: number): string;
  /** `31.03.2026` */
  day(day: Day): string;
  /** `31.03` */
  dayAndMonth(day: Day): string;
  /** Any day of the month: `март`. */
  month(day: Day): string;
  /** An instant, in milliseconds since 1970, on the clock of a zone: `пн, 2 мар., 07:12`. */
  moment(instant: number, zone: string): string;
}

/** Whether a text is what somebody typed as a number: `12.5` in a sheet with decimal commas, `20 %` in quotes. */
export function isNumberAsText(text: string): boolean {
  return /^[-−+]?\d[\d\s.,]*%?$/.test(text);
}

/** The formatter of a locale that `Intl` knows: `ru-RU`, `en-US`. It costs nothing until it is used. */
export function formatterFor(locale: string): Formatter {
  const digits = (least: number, most: number) => ({ minimumFractionDigits: least, maximumFractionDigits: most });
  const number = lazy(() => new Intl.NumberFormat(locale));
  const whole = lazy(() => new Intl.NumberFormat(locale, digits(0, 0)));
  const hundredths = lazy(() => new Intl.NumberFormat(locale, digits(2, 2)));
  const percent = lazy(() => new Intl.NumberFormat(locale, { style: 'percent', ...digits(0, 1) }));
  const isRussian = locale.startsWith('ru');
  const numeric = isRussian ? NUMERIC : SHORT;
  const day = dates(locale, { ...numeric, year: 'numeric' });
  const dayAndMonth = dates(locale, numeric);
  const figures = (value: number) => number().format(noMinusZero(value));
  const toThree = (value: number) => figures(Number(value.toPrecision(3)));
  const million = isRussian ? '\u00a0млн' : ' million';
  const money = (amount: number) => {
    const cents = Math.round(amount * 100) / 100;
    const isWhole = Number.isInteger(cents) || Math.abs(cents) >= 1000;
    return (isWhole ? whole() : hundredths()).format(noMinusZero(isWhole ? Math.round(cents) : cents));
  };
  const isLarge = (amount: number) => Math.abs(amount) >= 1e7;
  const rough = (amount: number, beside = amount) => {
    const millions = amount / 1e6;
    if (!isLarge(beside)) return toThree(amount);
    return (Math.abs(millions) < 1000 ? toThree(millions) : figures(Math.round(millions))) + million;
  };
  return {
    number: figures,
    money,
    rough,
    sum: (amount, beside = amount) => (isLarge(beside) ? rough(amount, beside) : money(amount)),
    percent: (share) => percent().format(noMinusZero(Math.round(share * 1000) / 1000)),
    day,
    dayAndMonth,
    month: dates(locale, { month: 'long' }),
    moment: (instant, timeZone) => new Intl.DateTimeFormat(locale, { ...MOMENT, timeZone }).format(instant),
  };
}

const NUMERIC = { day: '2-digit', month: '2-digit' } as const;
const MOMENT = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
const SHORT = { day: 'numeric', month: 'short' } as const;

function dates(locale: string, options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = lazy(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  return (day) => format().format(new Date(isoOf(day)));
}

/** Making an Intl formatter takes longer than evaluating the rest of the bundle. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
