import { isoOf } from '../domain/calendar';
import type { BuiltTab, Language, Opening, Standing } from '../surface';
import { DEPTHS } from '../workbook/tab';
import { readSettingsTab } from './inputs';
import { unfinishedInWords } from './parts';
import type { GeneratedTab, Ports } from './ports';
import { proposalOf } from './proposal';
import { recall, recallProposal } from './remembered';
import { healthOf } from './rhythm';

/** What the sidebar shows first: the plan that stands, the tabs to choose from, and the one that was used last or is open. */
export function openRetro(ports: Ports, language: Language): Opening {
  const { workbook, store } = ports;
  const tabs = workbook.tabs();
  const tabOf = (wished: number | undefined) => tabs.find(({ id }) => id === wished);
  const chosen = tabOf(recall(store)?.tab) ?? tabOf(workbook.activeTab()) ?? tabs[0];
  const standing = standingPlan(ports, language);
  const unfinished = unfinishedInWords(ports, language);
  return {
    language,
    locale: workbook.locale,
    today: isoOf(workbook.today),
    tabs,
    chosen: chosen?.id ?? 0,
    settings: readSettingsTab(workbook),
    ...(standing && { standing }),
    ...(unfinished && { unfinished }),
  };
}

function standingPlan(ports: Ports, language: Language): Standing | undefined {
  const year = recall(ports.store)?.year;
  const tabs = ports.workbook.generated().map(asBuilt);
  if (year === undefined || tabs.length === 0) return undefined;
  return { year, tabs, health: healthOf(ports, language), ...proposalOf(recallProposal(ports.store), language) };
}

/** What a tab is about stands in its key: `team/North/Retail`. */
function asBuilt({ id, name, key }: GeneratedTab): BuiltTab {
  const kind = key.split('/')[0] as BuiltTab['kind'];
  return { id, name, kind, depth: DEPTHS[kind] };
}
