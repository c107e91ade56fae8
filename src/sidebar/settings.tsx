import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Inspection, PlanRequest, Settings as Usual } from '../surface';
import { percentText, readPercent, unitsWith, yearsToPlan } from './choices';
import { Choice, NumberLine } from './fields';

export type SettingsValue = Pick<PlanRequest, 'year' | 'growth' | 'unit'>;

interface SettingsProps {
  readonly inspection: Inspection;
  /** What the fields show at first. */
  readonly usual: Usual;
  /** There is something to plan from. */
  readonly ready: boolean;
  /** The rows are being counted: what they are is not known yet. */
  readonly busy: boolean;
  readonly building: boolean;
  readonly texts: SidebarTexts['plan'];
  readonly locale: string;
  readonly onBuild: (settings: SettingsValue) => void;
}

/** The year, the growth, the rounding, and the one button that everything leads to. */
export function Settings({ inspection, usual, ready, busy, building, texts, locale, onBuild }: SettingsProps) {
  // Until the user picks a year, the suggestion follows the columns.
  const [pickedYear, setYear] = useState(usual.year);
  const [percent, setPercent] = useState(percentText(usual.growth ?? 0.2, locale));
  const [unit, setUnit] = useState(usual.unit ?? 1_000);
  const years = yearsToPlan(inspection);
  const year = pickedYear !== undefined && years.includes(pickedYear) ? pickedYear : inspection.suggestedYear;
  const growth = readPercent(percent);
  const number = new Intl.NumberFormat(locale);

  const submit = (event: Event) => {
    event.preventDefault();
    if (growth !== undefined) onBuild({ year, growth, unit });
  };

  return (
    <form onSubmit={submit} aria-busy={building}>
      <fieldset>
        <legend>{texts.title}</legend>
        {ready && (
          <Choice
            label={texts.year}
            hint={texts.madeFrom(year - 1)}
            value={String(year)}
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            disabled={building}
            onChange={(value) => setYear(Number(value))}
          />
        )}
        <NumberLine
          label={texts.growth}
          error={growth === undefined ? texts.badGrowth : undefined}
          value={percent}
          disabled={building}
          onChange={setPercent}
        />
        <Choice
          label={texts.unit}
          value={String(unit)}
          options={unitsWith(usual.unit).map((each) => ({ value: String(each), label: number.format(each) }))}
          disabled={building}
          onChange={(value) => setUnit(Number(value))}
        />
      </fieldset>
      <button type="submit" class="action" disabled={building || busy || !ready || growth === undefined}>
        {building ? texts.building : texts.build}
      </button>
      <p role="status" class="quiet">
        {building && texts.patience}
      </p>
    </form>
  );
}
