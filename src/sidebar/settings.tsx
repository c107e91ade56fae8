import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { GrowthRule, Inspection, PlanRequest, Settings as Usual } from '../surface';
import { percentText, readPercent, unitsWith, usualQuarter, yearsToPlan } from './choices';
import { Choice, NumberLine } from './fields';

export type SettingsValue = Pick<PlanRequest, 'year' | 'quarter' | 'rule' | 'growth' | 'unit'>;

interface SettingsProps {
  readonly inspection: Inspection;
  /** What the fields show at first. */
  readonly usual: Usual;
  /** `2026-03-04` */
  readonly today: string;
  /** No plan stands yet. */
  readonly isFirst: boolean;
  /** There is something to plan from. */
  readonly ready: boolean;
  /** The rows are being counted: what they are is not known yet. */
  readonly busy: boolean;
  readonly building: boolean;
  /** This job or another runs. */
  readonly disabled: boolean;
  readonly texts: SidebarTexts['plan'];
  readonly locale: string;
  readonly onBuild: (settings: SettingsValue) => void;
}

/** The year and its quarter, what its target comes from, the growth, the rounding, and the one button that everything leads to. */
export function Settings(props: SettingsProps) {
  const { inspection, usual, today, isFirst, ready, busy, building, disabled, texts, locale, onBuild } = props;
  // Until the user picks a year, the suggestion follows the columns.
  const [pickedYear, setYear] = useState(usual.year);
  const [pickedQuarter, setQuarter] = useState<number>();
  const [rule, setRule] = useState(usual.rule ?? 'yoy');
  const [percent, setPercent] = useState(percentText(usual.growth ?? 0.2, locale));
  const [unit, setUnit] = useState(usual.unit ?? 1_000);
  const years = yearsToPlan(inspection);
  const year = pickedYear !== undefined && years.includes(pickedYear) ? pickedYear : inspection.suggestedYear;
  const quarter = pickedQuarter ?? usualQuarter(year, today);
  const growth = readPercent(percent);
  const number = new Intl.NumberFormat(locale);

  const submit = (event: Event) => {
    event.preventDefault();
    if (growth !== undefined) onBuild({ year, quarter, rule, growth, unit });
  };

  return (
    <form onSubmit={submit} aria-busy={building}>
      <fieldset>
        <legend>{texts.title}</legend>
        {ready && (
          <div class="pair">
            <Choice
              label={texts.year}
              hint={texts.madeFrom(year - 1)}
              value={String(year)}
              options={years.map((each) => ({ value: String(each), label: String(each) }))}
              disabled={disabled}
              onChange={(value) => setYear(Number(value))}
            />
            <Choice
              label={texts.quarter}
              hint={texts.quarterHint}
              value={String(quarter)}
              options={QUARTERS.map((each) => ({ value: String(each), label: texts.quarters(each) }))}
              disabled={disabled}
              onChange={(value) => setQuarter(Number(value))}
            />
          </div>
        )}
        <Choice
          label={texts.rule}
          value={rule}
          options={RULES.map((each) => ({ value: each, label: texts.rules[each] }))}
          disabled={disabled}
          onChange={(value) => setRule(value as GrowthRule)}
        />
        <NumberLine
          label={rule === 'forecast' ? texts.growthOnForecast : texts.growth}
          hint={rule === 'forecast' ? texts.fewSales : undefined}
          error={growth === undefined ? texts.badGrowth : undefined}
          value={percent}
          disabled={disabled}
          onChange={setPercent}
        />
        <Choice
          label={texts.unit}
          value={String(unit)}
          options={unitsWith(usual.unit).map((each) => ({ value: String(each), label: number.format(each) }))}
          disabled={disabled}
          onChange={(value) => setUnit(Number(value))}
        />
      </fieldset>
      {ready && <p class="quiet before-button">{isFirst ? texts.first : texts.again}</p>}
      <button type="submit" class="action" disabled={disabled || busy || !ready || growth === undefined}>
        {building ? texts.building : texts.build}
      </button>
    </form>
  );
}

const QUARTERS = [1, 2, 3, 4];
const RULES: readonly GrowthRule[] = ['yoy', 'seasonal', 'blend', 'qoq', 'forecast'];
