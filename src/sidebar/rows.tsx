import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Excluded, Inspection } from '../surface';
import { countCurrency, countStage, missingFields, needsCurrency, rowsInAll } from './choices';
import { Choice } from './fields';
import type { Inspecting } from './inspection';
import { Problems } from './problems';
import { Sign } from './sign';

type RowsProps = Inspecting & {
  readonly disabled: boolean;
  readonly onAgain: () => void;
  readonly texts: SidebarTexts;
};

/** Which rows of the tab count and how many they are, or why none can. */
export function Rows(props: RowsProps) {
  const { reply, columns, counted, busy, disabled, onAgain, texts } = props;
  const seen = reply?.ok && missingFields(columns).length === 0 ? reply.value : undefined;
  return (
    <section>
      {seen && <StageChoice {...props} seen={seen} />}
      {seen && <CurrencyChoice {...props} seen={seen} />}
      <div aria-live="polite" aria-busy={busy}>
        {reply === undefined && <p>{texts.rows.checking}</p>}
        {reply?.ok === false && <p class="notice">{reply.message}</p>}
        {seen && !needsCurrency(seen, counted) && <Count inspection={seen} texts={texts.rows} />}
      </div>
      <button type="button" class="link" disabled={busy || disabled} onClick={onAgain}>
        {busy ? texts.rows.checking : texts.rows.again}
      </button>
    </section>
  );
}

type SeenProps = RowsProps & { readonly seen: Inspection };

function StageChoice({ seen, columns, counted, inspect, disabled, texts: { rows: texts } }: SeenProps) {
  const column = columns.stage;
  if (column === undefined || seen.stages.length === 0) return null;
  const stages = seen.stages.map(({ stage, rows }) => ({ value: stage, label: texts.option(stage, rows) }));
  const chosen = counted.only?.value ?? '';
  return (
    <Choice
      label={texts.countAsSales}
      hint={chosen !== '' && chosen === seen.soldStage ? texts.soundsSold(chosen) : undefined}
      value={chosen}
      options={[{ value: '', label: texts.all(rowsInAll(seen)) }, ...stages]}
      disabled={disabled}
      onChange={(stage) => inspect({ columns, counted: countStage(counted, column, stage) })}
    />
  );
}

function CurrencyChoice({ seen, columns, counted, inspect, disabled, texts: { rows: texts } }: SeenProps) {
  if (seen.currencies.length < 2) return null;
  const currencies = seen.currencies.map(({ currency, rows }) => ({
    value: currency,
    label: texts.option(currency, rows),
  }));
  const unchosen = needsCurrency(seen, counted);
  return (
    <Choice
      label={texts.currency}
      error={unchosen ? texts.chooseCurrency : undefined}
      value={counted.currency ?? ''}
      options={unchosen ? [{ value: '', label: texts.choose }, ...currencies] : currencies}
      disabled={disabled}
      onChange={(currency) => inspect({ columns, counted: countCurrency(counted, currency) })}
    />
  );
}

function Count({ inspection, texts }: { inspection: Inspection; texts: SidebarTexts['rows'] }) {
  const { usable, stale, excluded, problemCount, problems } = inspection;
  return (
    <>
      <p>
        {texts.usable(usable)} {usable > 0 && <Sign kind="good" />}
      </p>
      {stale && (
        <p class="warning">
          <Sign kind="warning" /> {texts.stale(stale)}
        </p>
      )}
      <LeftOut excluded={excluded} texts={texts} />
      <Problems summary={texts.problems(problemCount)} problems={problems} count={problemCount} texts={texts} />
    </>
  );
}

const REASONS = ['notCounted', 'otherCurrency', 'afterToday'] as const satisfies readonly (keyof Excluded)[];

/** Rows that nobody has to mend, each reason in words. */
export function LeftOut({ excluded, texts }: { excluded: Excluded; texts: SidebarTexts['rows'] }) {
  return REASONS.filter((reason) => excluded[reason] > 0).map((reason) => (
    <p key={reason} class="quiet">
      {texts[reason](excluded[reason])}
    </p>
  ));
}
