import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan } from '../surface';
import { Problems } from './problems';
import { NextRefresh } from './refreshing';
import { LeftOut } from './rows';
import type { Server } from './server';
import { Sign } from './sign';
import { Tabs } from './tabs';

interface BuiltProps {
  readonly server: Server;
  readonly built: BuiltPlan;
  readonly texts: SidebarTexts;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** The plan in three figures, what comes next, and a way into each tab that was built. */
export function Built({ server, built, texts, onDone, onBack }: BuiltProps) {
  return (
    <>
      <Figures built={built} texts={texts.built} locale={texts.locale} />
      <LeftOut excluded={built.excluded} texts={texts.rows} />
      <Problems
        summary={texts.built.leftOut(built.problemCount)}
        problems={built.problems}
        count={built.problemCount}
        texts={texts.rows}
      />
      {built.unknown.length > 0 && (
        <p class="warning">
          <Sign kind="warning" /> {texts.built.unknown(built.unknown)}
        </p>
      )}
      <NextRefresh health={built.health} texts={texts.refreshing} />
      <Tabs server={server} tabs={built.tabs} texts={texts} />
      <div class="buttons">
        <button type="button" class="action" onClick={onDone}>
          {texts.built.done}
        </button>
        <button type="button" onClick={onBack}>
          {texts.built.back}
        </button>
      </div>
    </>
  );
}

function Figures({ built, texts, locale }: { built: BuiltPlan; texts: SidebarTexts['built']; locale: string }) {
  const { year, total, lastYear, quarters, annualised } = built;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'always' });
  return (
    <dl>
      <dt>{texts.total(year)}</dt>
      <dd class="main">{number.format(total)}</dd>
      <dd>
        <ul class="quarters">
          {quarters.map((plan, at) => (
            <li key={at}>
              <span class="quiet">{texts.quarter(at + 1)}</span> {number.format(plan)}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{texts.lastYear(year - 1)}</dt>
      <dd>
        {number.format(lastYear)}
        {annualised.length > 0 && <p class="quiet">{texts.annualised(annualised)}</p>}
      </dd>
      {lastYear > 0 && (
        <>
          <dt>{texts.growth}</dt>
          <dd>{percent.format(total / lastYear - 1)}</dd>
        </>
      )}
    </dl>
  );
}
