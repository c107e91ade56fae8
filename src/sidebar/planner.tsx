import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Columns, Field, Inspection, Opening } from '../surface';
import { answerTo } from './answers';
import { chooseColumn, FIELDS, headingLabel, isRequired, missingFields } from './choices';
import { Choice } from './fields';
import { HowToImport } from './how-to-import';
import { type Inspecting, useInspection } from './inspection';
import { Problems } from './problems';
import type { Server } from './server';
import { Settings, type SettingsValue } from './settings';
import { Sign } from './sign';

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
  const { reply, columns, inspect } = inspecting;

  const again = () => {
    if (!reply?.ok) return onReopen();
    onLook();
    inspect();
  };
  const build = async (settings: SettingsValue) => {
    setRefusal(undefined);
    setBuilding(true);
    const answer = await answerTo(server.buildPlan({ tab, columns, ...settings }), texts);
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
      {reply?.ok && <ColumnChoices found={reply.value} {...inspecting} disabled={building} texts={texts.columns} />}
      <Rows {...inspecting} onAgain={again} disabled={building} texts={texts} />
      {reply?.ok === false && opening.tabs.length === 1 && <HowToImport texts={texts.noTabs} />}
      {reply?.ok && (
        <Settings
          key={tab}
          inspection={reply.value}
          ready={missingFields(columns).length === 0 && reply.value.usable > 0}
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

interface ColumnChoicesProps {
  readonly found: Inspection;
  readonly columns: Columns;
  readonly inspect: (columns: Columns) => void;
  readonly disabled: boolean;
  readonly texts: SidebarTexts['columns'];
}

function ColumnChoices({ found: { headings }, columns, inspect, disabled, texts }: ColumnChoicesProps) {
  const options = headings.map((_, position) => ({
    value: String(position),
    label: headingLabel(headings, position, texts),
  }));
  const choose = (field: Field, value: string) =>
    inspect(chooseColumn(columns, field, value === '' ? undefined : Number(value)));
  return (
    <fieldset>
      <legend>{texts.title}</legend>
      {FIELDS.map((field) => (
        <Choice
          key={field}
          label={texts.fields[field]}
          mark={isRequired(field) ? texts.required : undefined}
          error={isRequired(field) && columns[field] === undefined ? texts.choose[field] : undefined}
          value={String(columns[field] ?? '')}
          options={[{ value: '', label: texts.none }, ...options]}
          disabled={disabled}
          onChange={(value) => choose(field, value)}
        />
      ))}
    </fieldset>
  );
}

type RowsProps = Omit<Inspecting, 'inspect'> & {
  readonly disabled: boolean;
  readonly onAgain: () => void;
  readonly texts: SidebarTexts;
};

/** How much of the tab can be counted, or why none of it can. */
function Rows({ reply, columns, busy, disabled, onAgain, texts }: RowsProps) {
  const complete = missingFields(columns).length === 0;
  return (
    <section>
      <div aria-live="polite" aria-busy={busy}>
        {reply === undefined && <p>{texts.rows.checking}</p>}
        {reply?.ok === false && <p class="notice">{reply.message}</p>}
        {reply?.ok && complete && <Count inspection={reply.value} texts={texts.rows} />}
      </div>
      <button type="button" class="link" disabled={busy || disabled} onClick={onAgain}>
        {busy ? texts.rows.checking : texts.rows.again}
      </button>
    </section>
  );
}

function Count({ inspection, texts }: { inspection: Inspection; texts: SidebarTexts['rows'] }) {
  const { usable, excluded, problemCount, problems } = inspection;
  return (
    <>
      <p>
        {texts.usable(usable)} {usable > 0 && <Sign kind="good" />}
      </p>
      {excluded.afterToday > 0 && <p class="quiet">{texts.afterToday(excluded.afterToday)}</p>}
      <Problems summary={texts.problems(problemCount)} problems={problems} count={problemCount} texts={texts} />
    </>
  );
}
