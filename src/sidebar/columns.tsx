import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Field, Inspection } from '../surface';
import { chooseColumn, headingLabel, isRequired, MAIN_FIELDS, MORE_FIELDS, stillCounted } from './choices';
import { Choice } from './fields';
import type { Inspecting } from './inspection';

type ColumnChoicesProps = Pick<Inspecting, 'columns' | 'counted' | 'inspect'> & {
  readonly found: Inspection;
  readonly disabled: boolean;
  readonly texts: SidebarTexts['columns'];
};

/** Which heading holds which field: what matters most in view, the rest folded. */
export function ColumnChoices(props: ColumnChoicesProps) {
  const { columns, texts } = props;
  const more = MORE_FIELDS.filter((field) => columns[field] !== undefined);
  return (
    <fieldset>
      <legend>{texts.title}</legend>
      {MAIN_FIELDS.map((field) => (
        <ColumnChoice key={field} field={field} {...props} />
      ))}
      <details class="more">
        <summary>{texts.more(more.length)}</summary>
        {MORE_FIELDS.map((field) => (
          <ColumnChoice key={field} field={field} {...props} />
        ))}
      </details>
    </fieldset>
  );
}

function ColumnChoice(props: ColumnChoicesProps & { readonly field: Field }) {
  const { field, found, columns, counted, inspect, disabled, texts } = props;
  const options = found.headings.map((_, position) => ({
    value: String(position),
    label: headingLabel(found.headings, position, texts),
  }));
  const choose = (value: string) => {
    const chosen = chooseColumn(columns, field, value === '' ? undefined : Number(value));
    inspect({ columns: chosen, counted: stillCounted(columns, chosen, counted) });
  };
  return (
    <Choice
      label={texts.fields[field]}
      mark={isRequired(field) ? texts.required : undefined}
      error={isRequired(field) && columns[field] === undefined ? texts.choose[field] : undefined}
      value={String(columns[field] ?? '')}
      options={[{ value: '', label: texts.none }, ...options]}
      disabled={disabled}
      onChange={choose}
    />
  );
}
