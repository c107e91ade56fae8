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
  { plan: { calendar, choices } }: View,
  { columns, tables, verdicts, month, total }: TabTexts,
): TabTable[] {
  if (replanned === undefined) return [];
  const { months, left } = replanned;
  const [planned, needed] = [sumOf(months.map(({ plan }) => plan)), sumOf(months.map(({ target }) => target))];
  const share = 'IF({plan}>0;{extra}/{plan};0)';
  return [
    {
      key: 'replanned',
      title: tables.replanned,
      note: verdicts.replanned(choices.replan ?? 'carry', planned > 0 ? needed / planned - 1 : 0, left),
      columns: [
        { key: 'period', heading: columns.period, format: 'text' },
        { key: 'plan', heading: columns.plan, format: 'money' },
        { key: 'needed', heading: columns.needed, format: 'money' },
        { key: 'extra', heading: columns.extra, format: 'money', formula: '{needed}-{plan}' },
        { key: 'extraShare', heading: columns.extraShare, format: 'percent', formula: share },
        { key: 'days', heading: columns.days, format: 'count' },
        { key: 'perDay', heading: columns.perDay, format: 'money', formula: 'IF({days}>0;{needed}/{days};0)' },
      ],
      rows: months.map(({ period: { key, start, end }, plan, target }) => ({
        cells: { period: month(start), plan, needed: target, days: calendar.workingDays(start, end) },
        key,
      })),
      total,
    },
  ];
}
