import { useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, BuiltTab } from '../surface';
import { answerTo } from './answers';
import { tabsInOrder } from './choices';
import { Problems } from './problems';
import { LeftOut } from './rows';
import type { Server } from './server';

interface BuiltProps {
  readonly server: Server;
  readonly built: BuiltPlan;
  readonly texts: SidebarTexts;
  readonly onBack: () => void;
}

/** The plan in three figures, and a way into each tab that was built. */
export function Built({ server, built, texts, onBack }: BuiltProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const { front, units } = tabsInOrder(built.tabs);
  useEffect(() => heading.current?.focus(), []);

  const show = async ({ id }: BuiltTab) => {
    const answer = await answerTo(server.showTab(id), texts);
    setRefusal(answer.ok ? undefined : answer.message);
  };

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {texts.built.title(built.year)}
      </h1>
      <Figures built={built} texts={texts.built} locale={texts.locale} />
      <LeftOut excluded={built.excluded} texts={texts.rows} />
      <Problems
        summary={texts.built.leftOut(built.problemCount)}
        problems={built.problems}
        count={built.problemCount}
        texts={texts.rows}
      />
      <h2>{texts.built.tabs}</h2>
      <Tabs tabs={front} onShow={show} />
      <Tabs tabs={units} onShow={show} />
      <p role="alert" class={refusal ? 'notice' : ''}>
        {refusal}
      </p>
      <button type="button" onClick={onBack}>
        {texts.built.back}
      </button>
    </>
  );
}

function Figures({ built, texts, locale }: { built: BuiltPlan; texts: SidebarTexts['built']; locale: string }) {
  const { year, total, lastYear, annualised } = built;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'always' });
  return (
    <dl>
      <dt>{texts.total(year)}</dt>
      <dd class="main">{number.format(total)}</dd>
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

interface TabsProps {
  readonly tabs: readonly BuiltTab[];
  readonly onShow: (tab: BuiltTab) => Promise<void>;
}

/** A tab as far to the right as it stands below the company. */
function Tabs({ tabs, onShow }: TabsProps) {
  if (tabs.length === 0) return null;
  return (
    <ul class="tabs">
      {tabs.map((tab) => (
        <li key={tab.id} style={{ paddingLeft: `${tab.depth * INDENT}px` }}>
          <button type="button" class="link" onClick={() => void onShow(tab)}>
            {tab.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

const INDENT = 16;
