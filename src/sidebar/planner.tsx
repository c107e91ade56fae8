import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Opening } from '../surface';
import { missingFields, needsCurrency } from './choices';
import { ColumnChoices } from './columns';
import { Choice } from './fields';
import { HowToImport } from './how-to-import';
import { useInspection } from './inspection';
import { useJob } from './job';
import { Progress } from './progress';
import { Rows } from './rows';
import type { Server } from './server';
import { Settings, type SettingsValue } from './settings';

export interface PlannerProps {
  readonly server: Server;
  readonly opening: Opening;
  readonly texts: SidebarTexts;
  /** Looks for tabs that were added meanwhile. */
  readonly onLook: () => void;
  /** Starts anew from the tab that is open in the spreadsheet. */
  readonly onReopen: () => void;
  /** Another job runs: nothing may be changed. */
  readonly isLocked: boolean;
  /** None before the first plan. */
  readonly onHome: (() => void) | undefined;
  readonly onBuilt: (built: BuiltPlan) => void;
}

/** From the tab with past sales to the click on "Build quarterly plan". */
export function Planner(props: PlannerProps) {
  const { server, opening, texts, onLook, onReopen, onHome, onBuilt } = props;
  const [tab, setTab] = useState(opening.chosen);
  const job = useJob(onBuilt);
  const isBuilding = job.running !== undefined;
  const isLocked = isBuilding || props.isLocked;
  const inspecting = useInspection(server, tab, texts);
  const { reply, columns, counted, busy, inspect } = inspecting;

  const again = () => {
    if (!reply?.ok) return onReopen();
    onLook();
    inspect();
  };
  const build = (settings: SettingsValue) => job.run(() => server.buildPlan({ tab, columns, ...counted, ...settings }));

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
      {reply?.ok === false && opening.tabs.length === 1 && <HowToImport texts={texts.noTabs} />}
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
      <Progress job={job} kind="build" texts={texts} />
    </>
  );
}
