import { type Look, planIn } from './look';
import { dealsInTime } from './open-deals';
import { certainOf, chanceOf, outlookOf } from './outlook';
import type { ScenarioChance } from './running';
import type { Running } from './running-period';
import { scenariosOf } from './scenarios';

/** What may happen to the running quarter of the company, each with the chance that its plan is made all the same. */
export function scenariosIn({ period, standingOf }: Running, look: Look): ScenarioChance[] {
  const { plan, open, dealsOf, units } = look;
  const standing = standingOf(plan.company).period;
  const deals = dealsInTime(dealsOf.get(plan.company) ?? [], open.rates, period.end);
  const rest = outlookOf({ ...standing, pipeline: undefined }).forecast - certainOf(standing);
  const rates = open.rates && { ...open.rates, end: period.end, rest };
  const people = units.filter((unit) => unit.level === 'manager' && !unit.isVacant && planIn(unit, period, plan) > 0);
  const target = planIn(plan.company, period, plan);
  const ground = { period: standing, deals, ...(rates && { rates }), winRate: open.winRate, people: people.length };
  return scenariosOf(ground).map((scenario) => ({
    ...scenario,
    chance: target > 0 ? chanceOf(target, certainOf(standing), scenario) : undefined,
  }));
}
