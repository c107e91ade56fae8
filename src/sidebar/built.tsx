import { useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, TabChoice } from '../surface';
import { answerTo } from './answers';
import { Problems } from './problems';
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
  useEffect(() => heading.current?.focus(), []);

  const show = async ({ id }: TabChoice) => {
    const answer = await answerTo(server.showTab(id), texts);
    setRefusal(answer.ok ? undefined : answer.message);
  };

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {texts.built.title(built.year)}
      </h1>
      <Figures built={built} texts={texts.built} locale={texts.locale} />
      <Problems
        summary={texts.built.leftOut(built.problemCount)}
        problems={built.problems}
        count={built.problemCount}
        texts={texts.rows}
      />
      <h2>{texts.built.tabs}</h2>
      <ul class="tabs">
        {built.tabs.map((tab) => (
          <li key={tab.id}>
            <button type="button" class="link" onClick={() => void show(tab)}>
              {tab.name}
            </button>
          </li>
        ))}
      </ul>
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
  const { year, total, lastYear } = built;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'always' });
  return (
    <dl>
      <dt>{texts.total(year)}</dt>
      <dd class="main">{number.format(total)}</dd>
      <dt>{texts.lastYear(year - 1)}</dt>
      <dd>{number.format(lastYear)}</dd>
      {lastYear > 0 && (
        <>
          <dt>{texts.growth}</dt>
          <dd>{percent.format(total / lastYear - 1)}</dd>
        </>
      )}
    </dl>
  );
}
