import type { Assignment } from '../../domain/assignments';
import type { Plan, PlanUnit } from '../../domain/plan';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabTable } from '../tab';
import type { View } from '../view';

/** The plan from above beside what people have proposed, a line for each team; none where nobody has said a word. */
export function bridgeTable({ plan }: View, { columns, tables, notes, total }: TabTexts): TabTable[] {
  const { bridges } = plan.assignments;
  if (bridges.length === 0) return [];
  return [
    {
      key: 'bridge',
      title: tables.bridge,
      note: notes.bridge,
      columns: [
        { key: 'team', heading: columns.team, format: 'text' },
        { key: 'plan', heading: columns.plan, format: 'money' },
        { key: 'proposed', heading: columns.proposed, format: 'money' },
        { key: 'difference', heading: columns.difference, format: 'money', formula: '{proposed}-{plan}', isGap: true },
        { key: 'missing', heading: columns.missing, format: 'count' },
        { key: 'raise', heading: columns.raise, format: 'percent' },
        { key: 'hire', heading: columns.hire, format: 'count' },
      ],
      rows: bridges.map(({ division, team, topDown, bottomUp, missing, raise, hire }) => ({
        cells: {
          team,
          plan: topDown,
          proposed: bottomUp,
          missing,
          raise: raise === undefined ? null : Math.max(0, raise),
          hire: hire === undefined ? null : Math.ceil(hire),
        },
        key: `${division}/${team}`,
      })),
      total,
    },
  ];
}

/** How each personal plan came about, and whether they ask the same of everyone. */
export function assignmentsTable({ plan, company }: View, texts: TabTexts): TabTable[] {
  const { people, fairness } = plan.assignments;
  if (people.length === 0) return [];
  const { columns, tables, verdicts, assigned } = texts;
  const [made] = company.unit.assigned ?? [];
  const reserve = made === undefined ? '' : verdicts.reserve(made, company.year.plan);
  return [
    {
      key: 'assignments',
      title: tables.assignments,
      note: [reserve, verdicts.fairness(fairness)].filter(Boolean).join(' '),
      columns: [
        { key: 'manager', heading: columns.manager, format: 'text' },
        { key: 'fullTime', heading: columns.fullTime, format: 'percent' },
        { key: 'byRule', heading: columns.byRule, format: 'money' },
        { key: 'proposed', heading: columns.proposed, format: 'money' },
        { key: 'plan', heading: columns.plan, format: 'money' },
        { key: 'perFullTime', heading: columns.perFullTime, format: 'money', formula: PER_FULL_TIME, total: '' },
        { key: 'why', heading: columns.why, format: 'text' },
      ],
      rows: [
        ...people.map((person) => {
          const { path, name, plan: figure, byRule, capacity, proposal } = person;
          const cells = { manager: name, fullTime: capacity, byRule, plan: figure, why: whyOf(person, plan, texts) };
          return { cells: { ...cells, proposed: proposal ?? null }, key: path };
        }),
        ...vacanciesIn(plan.company).map(({ path, name, revenue: [figure = 0] }) => ({
          cells: { manager: name, byRule: figure, plan: figure },
          key: path,
        })),
      ],
      total: assigned,
    },
  ];
}

const PER_FULL_TIME = 'IF({fullTime}>0;{plan}/{fullTime};"–")';

/** What they are asked counts towards the plan of their teams. */
function vacanciesIn(unit: PlanUnit): readonly PlanUnit[] {
  return unit.isVacant ? [unit] : unit.units.flatMap(vacanciesIn);
}

function whyOf({ lock, heldAt, proposal }: Assignment, { choices }: Plan, { verdicts }: TabTexts): string {
  if (lock !== undefined) return verdicts.locked(lock.reason);
  if (choices.proposals === 'reconcile' && proposal !== undefined) return verdicts.proposed;
  return heldAt === undefined ? '' : verdicts.heldAt[heldAt];
}
