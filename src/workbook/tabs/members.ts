import type { Causes } from '../../domain/causes';
import { sumOf } from '../../domain/sum';
import { cents } from '../../domain/units';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabTable } from '../tab';
import { type Figures, NOTHING, type UnitView, type View } from '../view';
import { figureColumns, figureRow } from './columns';

/** The members of a unit, and the lines that make them add up to it. */
interface Member {
  readonly name: string;
  readonly figures: Figures;
  readonly causes: Causes;
  /** From 1, the furthest behind; undefined for those who are not, and for what is nobody. */
  readonly rank?: number | undefined;
}

/** A line for every member, and those that make them add up to the unit. */
export function membersTable(key: string, title: string, heading: string, unit: UnitView, texts: TabTexts): TabTable {
  return {
    key,
    title,
    columns: figureColumns({ key: 'member', heading }, texts),
    rows: membersOf(unit, texts).map(({ name, figures }) => ({ ...figureRow('member', name, figures), key: name })),
    total: texts.total,
  };
}

/**
 * Why each of them is behind or ahead, in money that adds up to the gap; none before anything is due. Their order is
 * stable, so that a rank tells who is furthest behind.
 */
export function lagTable(heading: string, unit: UnitView, { company }: View, texts: TabTexts): TabTable[] {
  if (company.year.due === 0) return [];
  const { columns, tables, total } = texts;
  const volume = unit.causes.actions === undefined ? columns.deals : columns.actions;
  return [
    {
      key: 'lag',
      title: tables.lag,
      columns: [
        { key: 'member', heading, format: 'text' },
        { key: 'gap', heading: columns.gap, format: 'money', formula: SUM_OF_CAUSES, isGap: true },
        { key: 'volume', heading: volume, format: 'money' },
        { key: 'conversion', heading: columns.conversion, format: 'money' },
        { key: 'averageDeal', heading: columns.averageDeal, format: 'money' },
        { key: 'other', heading: columns.other, format: 'money' },
        { key: 'rank', heading: columns.rank, format: 'count', total: '' },
      ],
      rows: membersOf(unit, texts).map(({ name, causes, rank }) => {
        const { actions = 0, deals = 0, conversion = 0, averageDeal = 0, ...others } = causes;
        const other = sumOf(Object.values(others));
        const effects = { volume: actions + deals, conversion, averageDeal, other };
        return { cells: { member: name, ...effects, rank: rank ?? null }, key: name };
      }),
      total,
    },
  ];
}

const SUM_OF_CAUSES = '{volume}+{conversion}+{averageDeal}+{other}';

/** Those who are behind, the furthest first. */
export function laggards({ units }: Pick<UnitView, 'units'>): readonly UnitView[] {
  return units.filter((member) => gapOf(member.year) < 0).sort((a, b) => gapOf(a.year) - gapOf(b.year));
}

const gapOf = ({ fact, due }: Figures) => fact - due;

function membersOf(unit: UnitView, { soldElsewhere, soldByOthers, unstaffed, reserve }: TabTexts): Member[] {
  const behind = laggards(unit);
  const rankOf = (member: UnitView) => behind.indexOf(member) + 1 || undefined;
  const line = (name: string, figures: Figures): Member => ({ name, figures, causes: { others: gapOf(figures) } });
  const lineIfAny = (name: string, figures: Figures) =>
    Object.values(figures).every((amount) => amount === 0) ? [] : [line(name, figures)];
  return [
    ...unit.units.map((member) => {
      const { unit, year, causes } = member;
      return { name: unit.name, figures: year, causes, rank: rankOf(member) };
    }),
    ...unit.unstaffed.map(({ name, year }) => line(unstaffed(name), year)),
    ...lineIfAny(soldElsewhere, unit.soldElsewhere),
    ...lineIfAny(soldByOthers, unit.soldByOthers),
    ...lineIfAny(reserve, reserveOf(unit)),
  ];
}

/** What takes off the personal plans what they have beyond that of the unit. */
function reserveOf({ year, units }: UnitView): Figures {
  const beyond = (key: 'plan' | 'due') => year[key] - sumOf(units.map((member) => member.year[key]));
  return { ...NOTHING, plan: cents(beyond('plan')), due: cents(beyond('due')) };
}
