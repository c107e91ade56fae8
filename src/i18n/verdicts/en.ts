import type { Cause, ToldCause } from '../../domain/causes';
import { formatterFor } from '../format';
import type { VerdictTexts } from './texts';

const { number, money, percent } = formatterFor('en-US');

export const en: VerdictTexts = {
  causes: ({ unit, gap, parts }) => {
    const size = `${number(Math.abs(gap))}${UNITS[unit]}`;
    const standing = gap === 0 ? 'On plan' : gap < 0 ? `Behind by ${size}` : `Ahead by ${size}`;
    return parts.length === 0 ? `${standing}.` : `${standing}: ${parts.map(partOf).join(', ')}.`;
  },
  time: (kind, { fits, perDay: [first], levers }, now) => {
    if (first === undefined) return 'Nobody works in this time: there are no working days to act in.';
    const needs = `${number(Math.ceil(first.needed))} a day needed (${kind}), time for ${number(Math.floor(first.possible))}`;
    if (fits || levers === undefined) return `${needs}.`;
    const { averageDeal, conversion, days } = levers;
    const changes = [
      `an average deal of ${money(Math.ceil(averageDeal))} instead of ${money(now.averageDeal)}`,
      ...(conversion === undefined
        ? []
        : [`a conversion of ${percent(conversion)} instead of ${percent(now.conversion)}`]),
      `${number(Math.ceil(days))} days of work instead of ${number(now.days)}`,
    ];
    return `${needs}. Change one of these: ${changes.join(', or ')}.`;
  },
};

const UNITS = { 1: '', 1000: ' thousand', 1000000: ' million' };
/** Where a cause takes away, and where it adds. */
const WORDS: { readonly [cause in Cause]: readonly [string, string] } = {
  actions: ['fewer actions', 'more actions'],
  deals: ['fewer deals', 'more deals'],
  conversion: ['lower conversion', 'higher conversion'],
  averageDeal: ['smaller average deal', 'larger average deal'],
  vacancy: ['vacancies', 'vacancies'],
  others: ['sold in other teams', 'sold by others'],
  reserve: ['personal plans below the plan', 'reserve in personal plans'],
};

/** `fewer actions “Call” (−304)` */
function partOf({ what, kind, amount }: ToldCause): string {
  const [less, more] = WORDS[what];
  return `${amount < 0 ? less : more}${kind === undefined ? '' : ` “${kind}”`} (${amount < 0 ? '−' : '+'}${number(Math.abs(amount))})`;
}
