/** What a sparkline shows and how; names and values of options in small letters. */
export interface Sparkline {
  readonly values: readonly number[];
  readonly options: ReadonlyMap<string, string | number | boolean>;
}

/**
 * Returns a sparkline as text, since the engine has no pictures in cells: a level for each value of a line or of
 * columns, blocks for the parts of a bar, a half block up or down for a win or a loss. `""` when there is no number.
 * Undefined when there is no chart of that type.
 *
 * @example sparklineText({ values: [1, 5, 3], options: new Map() }) // '▁█▅'
 * @example sparklineText({ values: [30], options: new Map([['charttype', 'bar'], ['max', 60]]) }) // '▇▇▇▇▇▇▇▇▇▇'
 */
export function sparklineText({ values, options }: Sparkline): string | undefined {
  const draw = KINDS[String(options.get('charttype') ?? 'line')];
  if (!draw) return undefined;
  const text = values.length === 0 ? '' : draw(values, (name) => optional(options.get(name)));
  return options.get('rtl') === true ? [...text].reverse().join('') : text;
}

type Option = (name: string) => number | undefined;

const KINDS: { readonly [type: string]: (values: readonly number[], option: Option) => string } = {
  line: (values, option) => levels(values, option('ymin') ?? Math.min(...values), option),
  column: (values, option) => levels(values, option('ymin') ?? Math.min(0, ...values), option),
  bar,
  winloss: (values) => values.map((value) => (value > 0 ? '▀' : value < 0 ? '▄' : ' ')).join(''),
};

const LEVELS = '▁▂▃▄▅▆▇█';

function levels(values: readonly number[], low: number, option: Option): string {
  const high = option('ymax') ?? Math.max(...values);
  const level = (value: number) => Math.round(((value - low) / (high - low || 1)) * (LEVELS.length - 1));
  return values.map((value) => LEVELS[Math.min(LEVELS.length - 1, Math.max(0, level(value)))]).join('');
}

/** Signs of a bar that is full. */
const WIDTH = 20;
const PARTS = ['▇', '░'] as const;

/** Parts follow each other; each ends where the sum up to it ends, so that rounding never adds up. */
function bar(values: readonly number[], option: Option): string {
  const parts = values.map((value) => Math.max(0, value));
  const full = option('max') ?? parts.reduce((sum, part) => sum + part, 0);
  let sum = 0;
  let text = '';
  for (const [at, part] of parts.entries()) {
    sum += part;
    const end = Math.min(WIDTH, Math.round((sum / (full || 1)) * WIDTH));
    text += PARTS[at % PARTS.length]!.repeat(Math.max(0, end - text.length));
  }
  return text;
}

const optional = (option: unknown): number | undefined => (typeof option === 'number' ? option : undefined);
