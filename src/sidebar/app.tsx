import { useCallback, useEffect, useState } from 'preact/hooks';
import { en } from '../i18n/sidebar/en';
import { ru } from '../i18n/sidebar/ru';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Language, Opening, Reply } from '../surface';
import { answerTo } from './answers';
import { Built } from './built';
import { HowToImport } from './how-to-import';
import { Planner, type PlannerProps } from './planner';
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
  const look = useCallback(() => {
    void answerTo(server.openRetro(), TEXTS[language]).then(setOpening);
  }, [server, language]);
  const reopen = () => {
    setOpening(undefined);
    look();
  };
  useEffect(look, [look]);
  useEffect(() => {
    document.documentElement.lang = texts.locale;
  }, [texts]);

  if (opening === undefined) return <p role="status">{texts.opening}</p>;
  if (!opening.ok) return <Refused message={opening.message} again={texts.tryAgain} onAgain={reopen} />;
  if (opening.value.tabs.length === 0) return <NoTabs texts={texts.noTabs} onAgain={reopen} />;
  return <Opened server={server} opening={opening.value} texts={texts} onLook={look} onReopen={reopen} />;
}

/** The planner stays mounted behind the built plan, so that going back finds every choice as it was left. */
function Opened(opened: Omit<PlannerProps, 'onBuilt'>) {
  const { server, texts } = opened;
  const [built, setBuilt] = useState<BuiltPlan>();
  return (
    <>
      <div hidden={built !== undefined}>
        <Planner {...opened} onBuilt={setBuilt} />
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
      <HowToImport texts={texts} />
      <button type="button" onClick={onAgain}>
        {texts.again}
      </button>
    </>
  );
}
