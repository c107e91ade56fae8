import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Opening } from '../surface';
import { answerTo } from './answers';
import { missingFields, needsCurrency } from './choices';
import { ColumnChoices } from './columns';
import { Choice } from './fields';
import { HowToImport } from './how-to-import';
import { useInspection } from './inspection';
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
  readonly onBuilt: (built: BuiltPlan) => void;
}

/** From the tab with past sales to the click on "Build quarterly plan". */
export function Planner({ server, opening, texts, onLook, onReopen, onBuilt }: PlannerProps) {
  const [tab, setTab] = useState(opening.chosen);
  const [building, setBuilding] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const inspecting = useInspection(server, tab, texts);
  const { reply, columns, counted, busy, inspect } = inspecting;

  const again = () => {
    if (!reply?.ok) return onReopen();
    onLook();
    inspect();
  };
  const build = async (settings: SettingsValue) => {
    setRefusal(undefined);
    setBuilding(true);
    const answer = await answerTo(server.buildPlan({ tab, columns, ...counted, ...settings }), texts);
    setBuilding(false);
    if (answer.ok) onBuilt(answer.value);
    else setRefusal(answer.message);
  };

  return (
    <>
      <Choice
        label={texts.tab}
        value={String(tab)}
        options={opening.tabs.map(({ id, name }) => ({ value: String(id), label: name }))}
        disabled={building}
        onChange={(id) => setTab(Number(id))}
      />
      {reply?.ok && <ColumnChoices {...inspecting} found={reply.value} disabled={building} texts={texts.columns} />}
      <Rows {...inspecting} onAgain={again} disabled={building} texts={texts} />
      {reply?.ok === false && opening.tabs.length === 1 && <HowToImport texts={texts.noTabs} />}
      {reply?.ok && (
        <Settings
          key={tab}
          inspection={reply.value}
          usual={opening.settings}
          ready={missingFields(columns).length === 0 && reply.value.usable > 0 && !needsCurrency(reply.value, counted)}
          busy={busy}
          building={building}
          texts={texts.plan}
          locale={texts.locale}
          onBuild={(settings) => void build(settings)}
        />
      )}
      {refusal && (
        <p role="alert" class="notice">
          {refusal}
        </p>
      )}
    </>
  );
}
