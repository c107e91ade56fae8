import { useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Opening, TabChoice } from '../surface';
import { missingFields, needsCurrency } from './choices';
import { ColumnChoices } from './columns';
import { NOW_AND_THEN, SOON, useComingBack } from './coming-back';
import { Choice } from './fields';
import { HowToImport } from './how-to-import';
import { useInspection } from './inspection';
import type { Job } from './job';
import { Progress } from './progress';
import { Rows } from './rows';
import type { Server } from './server';
import { Settings, type SettingsValue } from './settings';

export interface PlannerProps {
  readonly server: Server;
  readonly opening: Opening;
  readonly texts: SidebarTexts;
  readonly building: Job<BuiltPlan>;
  /** Else another page stands before it. */
  readonly isShown: boolean;
  /** Looks how things stand now, in which tabs may have been added. */
  readonly onGlance: () => void;
  /** The same, for a user who asks: then it is told when that fails. */
  readonly onLook: () => void;
  /** Starts anew from the tab that is open in the spreadsheet. */
  readonly onReopen: () => void;
  /** Another job runs: nothing may be changed. */
  readonly isLocked: boolean;
  /** None before the first plan. */
  readonly onHome: (() => void) | undefined;
}

/** From the tab with past sales to the click on "Build quarterly plan". */
export function Planner(props: PlannerProps) {
  const { server, opening, texts, building, isShown, onGlance, onLook, onReopen, onHome } = props;
  const [tab, setTab] = useState(opening.chosen);
  const isBuilding = building.running !== undefined;
  const isLocked = isBuilding || props.isLocked;
  const inspecting = useInspection(server, tab, texts);
  const { reply, columns, counted, busy, inspect } = inspecting;

  const isStuck = reply?.ok === false;
  useComingBack(onGlance, isShown && !isLocked ? (isStuck ? SOON : NOW_AND_THEN) : undefined);
  useNewTabs(opening.tabs, (added) => {
    if (!isStuck || isLocked) return;
    if (added) setTab(added.id);
    else inspect();
  });

  const again = () => {
    if (!reply?.ok) return onReopen();
    onLook();
    inspect();
  };
  const build = (settings: SettingsValue) =>
    building.run(() => server.buildPlan({ tab, columns, ...counted, ...settings }));

  return (
    <>
      {onHome && (
        <button type="button" class="link" disabled={isLocked} onClick={onHome}>
          {texts.home.back}
        </button>
      )}
      <Choice
        label={texts.tab}
        value={String(tab)}
        options={opening.tabs.map(({ id, name }) => ({ value: String(id), label: name }))}
        disabled={isLocked}
        onChange={(id) => setTab(Number(id))}
      />
      {reply?.ok && <ColumnChoices {...inspecting} found={reply.value} disabled={isLocked} texts={texts.columns} />}
      <Rows {...inspecting} onAgain={again} disabled={isLocked} texts={texts} />
      {isStuck && opening.tabs.length === 1 && <HowToImport texts={texts.noTabs} />}
      {reply?.ok && (
        <Settings
          key={tab}
          inspection={reply.value}
          usual={opening.settings}
          today={opening.today}
          isFirst={opening.standing === undefined}
          ready={missingFields(columns).length === 0 && reply.value.usable > 0 && !needsCurrency(reply.value, counted)}
          busy={busy}
          building={isBuilding}
          disabled={isLocked}
          texts={texts.plan}
          locale={texts.locale}
          onBuild={build}
        />
      )}
      <Progress job={building} kind="build" texts={texts} />
    </>
  );
}

/** Says whenever the tabs have been looked at again, and names one that was not there before. */
function useNewTabs(tabs: readonly TabChoice[], onLooked: (added: TabChoice | undefined) => void): void {
  const known = useRef(tabs);
  useEffect(() => {
    const before = known.current;
    known.current = tabs;
    if (before !== tabs) onLooked(tabs.find(({ id }) => !before.some((tab) => tab.id === id)));
  }, [tabs]);
}
