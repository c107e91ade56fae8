import { actionLogOf } from '../../src/domain/actions';
import { dayOf } from '../../src/domain/calendar';
import { makePlan } from '../../src/domain/plan';
import type { Fact } from '../../src/domain/retro';
import { viewOf } from '../../src/workbook/view';

/**
 * A small company that has everything a tab must show: two divisions, a person who changed teams, one who sells in two
 * teams, a team that nobody belongs to now, a return, and a division with a single team of a single person.
 */
const SALES = `
  2025-01-20 1200000 Ivanova   Retail    North
  2025-05-12  800000 Ivanova   Retail    North
  2025-08-25  600000 Ivanova   Retail    North
  2025-11-17 1400000 Ivanova   Retail    North
  2025-02-10  500000 O'Brien   Projects  North
  2025-06-16  700000 O'Brien   Projects  North
  2025-10-06  900000 O'Brien   Retail    North
  2025-12-22 -100000 O'Brien   Retail    North
  2025-03-31  300000 =Petrov   Archive   North
  2025-09-15  450000 =Petrov   Retail    North
  2025-07-21  250000 Сидоров   Key       South
  2026-01-19  900000 Ivanova   Retail    North
  2026-02-16  650000 O'Brien   Retail    North
  2026-02-24  120000 Ivanova   Projects  North
  2026-02-26  200000 Ivanova   Retail    North
  2026-03-02   90000 =Petrov   Retail    North
  2026-01-26  400000 Сидоров   Key       South`;

export const facts: Fact[] = SALES.trim()
  .split('\n')
  .map((line, at) => {
    const [day = '', amount, manager = '', team = '', division = ''] = line.trim().split(/\s+/);
    return { row: at + 2, day: dayOf(day), amount: Number(amount), manager, team, division };
  });

export const today = dayOf('2026-03-04');

const ACTIONS = `
  2026-01-20 Ivanova   Calls    60
  2026-02-10 Ivanova   Calls    50
  2026-03-02 Ivanova   Calls    12
  2026-02-18 Ivanova   Meetings  9
  2026-03-03 Ivanova   Meetings  3
  2026-02-12 O'Brien   Calls    40
  2026-03-02 O'Brien   Calls     4
  2026-01-26 Сидоров   Calls    30`;

const actions = actionLogOf(
  ACTIONS.trim()
    .split('\n')
    .map((line, at) => {
      const [date = '', manager = '', kind = '', count] = line.trim().split(/\s+/);
      return { row: at + 2, date: dayOf(date), manager, kind, count: Number(count) };
    }),
  today,
);

const planning = { year: 2026, growth: 0.2, unit: 1000, today, company: 'Company' };

/** Money only, as long as nothing is written down. */
export const view = viewOf(makePlan(facts, planning), { facts }, today);

/** Money and the actions that bring it. */
export const viewWithActions = viewOf(makePlan(facts, { ...planning, actions }), { facts, actions }, today);
