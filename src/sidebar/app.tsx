import { useCallback, useEffect, useState } from 'preact/hooks';
import { en } from '../i18n/sidebar/en';
import { ru } from '../i18n/sidebar/ru';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Language, Opening, Reply } from '../surface';
import { answerTo } from './answers';
import { Built } from './built';
import { Planner } from './planner';
import type { Server } from './server';

const TEXTS: { readonly [language in Language]: SidebarTexts } = { en, ru };

interface AppProps {
  readonly server: Server;
  /** The browser's language, until the server names the user's. */
  readonly language: Language;
}

/** The whole sidebar: it opens, then the plan is set up and built, then the built tabs are at hand. */
export function App({ server, language }: AppProps) {
  const [opening, setOpening] = useState<Reply<Opening>>();
  const texts = TEXTS[opening?.ok ? opening.value.language : language];
  const open = useCallback(() => {
    setOpening(undefined);
    void answerTo(server.openRetro(), TEXTS[language]).then(setOpening);
  }, [server, language]);
  useEffect(open, [open]);
  useEffect(() => {
    document.documentElement.lang = texts.locale;
  }, [texts]);

  if (opening === undefined) return <p role="status">{texts.opening}</p>;
  if (!opening.ok) return <Refused message={opening.message} again={texts.tryAgain} onAgain={open} />;
  if (opening.value.tabs.length === 0) return <NoTabs texts={texts.noTabs} onAgain={open} />;
  return <Opened server={server} opening={opening.value} texts={texts} />;
}

/** The planner stays mounted behind the built plan, so that going back finds every choice as it was left. */
function Opened({ server, opening, texts }: { server: Server; opening: Opening; texts: SidebarTexts }) {
  const [built, setBuilt] = useState<BuiltPlan>();
  return (
    <>
      <div hidden={built !== undefined}>
        <Planner server={server} opening={opening} texts={texts} onBuilt={setBuilt} />
      </div>
      {built && <Built server={server} built={built} texts={texts} onBack={() => setBuilt(undefined)} />}
    </>
  );
}

function Refused({ message, again, onAgain }: { message: string; again: string; onAgain: () => void }) {
  return (
    <>
      <p role="alert" class="notice">
        {message}
      </p>
      <button type="button" onClick={onAgain}>
        {again}
      </button>
    </>
  );
}

function NoTabs({ texts, onAgain }: { texts: SidebarTexts['noTabs']; onAgain: () => void }) {
  return (
    <>
      <h1>{texts.title}</h1>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" onClick={onAgain}>
        {texts.again}
      </button>
    </>
  );
}
