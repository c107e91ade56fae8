import type { ProposedPlan } from '../domain/outlook/running';
import { sumOf } from '../domain/sum';
import { textsIn } from '../i18n/catalog';
import type { PlanChange } from '../i18n/texts';
import type { Language, Standing } from '../surface';

/** The revision that may be accepted, in words; `{}` where there is none. */
export function proposalOf(proposed: ProposedPlan | undefined, language: Language): Pick<Standing, 'proposal'> {
  if (proposed === undefined) return {};
  const { title, why, change, untilThen, accept, decline } = textsIn(language).revision;
  return { proposal: { title, text: [why(proposed), change(changesIn(proposed)), untilThen], accept, decline } };
}

/** The quarters that would change, and the year. */
function changesIn({ quarters, planned, year }: ProposedPlan): PlanChange[] {
  const changes = quarters.map((to, at) => ({ quarter: at + 1, from: planned[at]!, to }));
  return [...changes.filter(({ from, to }) => from !== to), { from: sumOf(planned), to: year }];
}
