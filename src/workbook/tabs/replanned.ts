import { sumOf } from '../../domain/sum';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabTable } from '../tab';
import type { UnitView, View } from '../view';

/**
 * What the months that are not over have to bring by now, beside the first plan, which stays as it was; none before the
 * first month is over, and after the last.
 */
export function replannedTable(
  { replanned }: UnitView,
  { plan: { calendar, choices }, today }: View,
  { columns, tables, verdicts, month, total }: TabTexts,
): TabTable[] {
  if (replanned === undefined) return [];
  const { months, left } = replanned;
  const [planned, needed] = [sumOf(months.map(({ plan }) => plan)), sumOf(months.map(({ target }) => target))];
  return [
    {
      key: 'replanned',
      title: tables.replanned,
      note: verdicts.replanned(choices.replan ?? 'carry', planned > 0 ? needed / planned - 1 : 0, left),
      columns: [
        { key: 'period', heading: columns.period, format: 'text' },
        { key: 'plan', heading: columns.plan, format: 'money' },
        { key: 'needed', heading: columns.needed, format: 'money' },
        { key: 'extra', heading: columns.extra, format: 'percent', formula: 'IF({plan}>0;{needed}/{plan}-1;0)' },
        { key: 'fact', heading: columns.fact, format: 'money' },
        { key: 'days', heading: columns.daysLeft, format: 'count' },
        { key: 'perDay', heading: columns.perDay, format: 'money', formula: PER_DAY },
      ],
      rows: months.map(({ period: { key, start, end }, plan, target, fact }) => ({
        cells: {
          period: month(start),
          plan,
          needed: target,
          fact,
          days: calendar.workingDays(Math.max(start, today), end),
        },
        key,
      })),
      total,
    },
  ];
}

/** Of what is still to come, as the message on top says it. */
const PER_DAY = 'IF({days}>0;MAX(0;{needed}-{fact})/{days};0)';
