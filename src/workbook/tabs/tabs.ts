import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab } from '../tab';
import type { UnitView, View } from '../view';
import { accuracyTab } from './accuracy';
import { type Checked, checkTab } from './check';
import { clientsTab } from './clients';
import { contentsTab } from './contents';
import { managerTab } from './manager';
import { outlookTab } from './outlook';
import { planTab } from './plan';
import { companyTab, divisionTab, teamTab } from './unit';

/**
 * Every tab of ours in its order: contents, how it will probably end, the company where it has several divisions, then each division followed by
 * its teams and each team by its people, then the plan, the check of forecasts and that of the data.
 */
export function tabsOf(view: View, checked: Checked, texts: TabTexts): Tab[] {
  const write = { view, texts };
  const { company } = view;
  const tabs = [
    outlookTab(COMPANY_COLOR, write),
    ...(company.units.length > 1 ? [companyTab(company, COMPANY_COLOR, write)] : []),
    ...company.units.flatMap((division, at) => divisionTabs(division, colorAt(at), write)),
    planTab(COMPANY_COLOR, write),
    accuracyTab(COMPANY_COLOR, write),
    ...clientsTab(COMPANY_COLOR, write),
    checkTab(checked, COMPANY_COLOR, write),
  ];
  const longest = longestOf(company);
  return [contentsTab(tabs, COMPANY_COLOR, write), ...tabs].map((tab) => ({ ...tab, longest }));
}

/** Of all tabs alike, so that one can be the template of others. */
function longestOf(company: UnitView): NonNullable<Tab['longest']> {
  const { plan, lastYear } = company.year;
  const longestIn = ({ unit, units }: UnitView): number => Math.max(unit.name.length, ...units.map(longestIn));
  return { name: longestIn(company), amount: String(Math.round(Math.max(plan, lastYear))).length };
}

/** What every tab is made from. */
export interface Writing {
  readonly view: View;
  readonly texts: TabTexts;
}

/** Okabe and Ito's colours, told apart by people who do not see red and green; grey and yellow are kept for states. */
const COLORS = ['#0072b2', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'] as const;
const COMPANY_COLOR = '#5f6368';

function colorAt(at: number): string {
  return COLORS[at % COLORS.length] ?? COLORS[0];
}

function divisionTabs(division: UnitView, color: string, write: Writing): Tab[] {
  const teams = division.units.flatMap((team) => [
    teamTab(team, color, write),
    ...team.units.filter(({ unit }) => !unit.isVacant).map((manager) => managerTab(manager, color, write)),
  ]);
  return [divisionTab(division, color, write), ...teams];
}
