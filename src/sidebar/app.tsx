import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { en } from '../i18n/sidebar/en';
import { ru } from '../i18n/sidebar/ru';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltPlan, Language, Opening, RefreshHealth, Reply, Standing } from '../surface';
import { answerTo } from './answers';
import { Built } from './built';
import { SOON, useComingBack } from './coming-back';
import { Gallery } from './gallery';
import { Home } from './home';
import { HowToImport } from './how-to-import';
import { type Job, useJob } from './job';
import { Page } from './page';
import { Planner, type PlannerProps } from './planner';
import { Refused } from './refused';
import type { Server } from './server';
import { UnfinishedJob, useRefreshing } from './unfinished';

const TEXTS: { readonly [language in Language]: SidebarTexts } = { en, ru };

interface AppProps {
  readonly server: Server;
  /** The browser's language, until the server names the user's. */
  readonly language: Language;
}

type View = 'home' | 'planner' | 'built';

/** The whole sidebar: it opens, then the plan is set up and built, then its tabs are at hand and kept fresh. */
export function App({ server, language }: AppProps) {
  const [opening, setOpening] = useState<Reply<Opening>>();
  const [clicked, setClicked] = useState<View>();
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
  const change: OpenedProps['onChange'] = (next) =>
    setOpening((now) => (now?.ok ? { ok: true, value: next(now.value) } : now));
  /** What happened here meanwhile is newer than the answer, and what stands here is better than a call that was lost. */
  const glance = async () => {
    const answer = await answerTo(server.openRetro(), texts);
    if (answer.ok) setOpening((now) => (now === opening ? answer : now));
  };
  const asks = { onLook: look, onReopen: reopen, onGlance: () => void glance() };
  const pages = { server, texts, clicked, ...asks, onClick: setClicked, onChange: change };
  return <Opened opening={opening.value} {...pages} />;
}

interface OpenedProps extends Omit<PlannerProps, 'building' | 'isShown' | 'isLocked' | 'onHome'> {
  /** Where the user went; nowhere yet on opening. */
  readonly clicked: View | undefined;
  readonly onClick: (view: View) => void;
  readonly onChange: (next: (now: Opening) => Opening) => void;
}

/**
 * Where a plan stands the sidebar opens with it, else with the planner. What was begun can be finished from either; from
 * every page a way leads to the formulas and back.
 */
function Opened({ clicked, onClick, onChange, onGlance, ...around }: OpenedProps) {
  const { server, opening, texts, onReopen } = around;
  const { standing } = opening;
  const [built, setBuilt] = useState<BuiltPlan>();
  const [isAsking, setAsking] = useState(false);
  const wasPlanning = useRef(false);
  const view = standing ? (clicked ?? 'home') : viewWithoutPlan(clicked);
  const isOn = (page: View) => view === page && !isAsking;
  wasPlanning.current = wasPlanning.current || view === 'planner';

  const refreshing = useRefreshing(server, (refreshed) => {
    onChange((now) => withPlan(now, refreshed));
    onClick('home');
  });
  const receive = (plan: BuiltPlan) => {
    setBuilt(plan);
    onChange((now) => withPlan(now, plan));
    onClick('built');
  };
  const building = useJob(receive);
  /** Who is here stays where they are, whatever has happened elsewhere. */
  const glance = () => {
    onClick(view);
    onGlance();
  };
  const planner = { ...around, building, isShown: isOn('planner'), onGlance: glance };
  const unfinished = (
    <UnfinishedJob
      refreshing={refreshing}
      unfinished={isInHand(building) ? undefined : opening.unfinished}
      hasPlan={standing !== undefined}
      texts={texts}
    />
  );

  return (
    <>
      {isOn('home') && standing && (
        <Page title={texts.home.title(standing.year)}>
          {unfinished}
          <Home
            server={server}
            standing={standing}
            refreshing={refreshing}
            texts={texts}
            onGlance={glance}
            onHealth={(health) => onChange((now) => withHealth(now, health))}
            onKept={() => onChange(withoutProposal)}
            onPlan={() => onClick('planner')}
          />
        </Page>
      )}
      {wasPlanning.current && (
        <Page title={standing && texts.home.change} isShown={planner.isShown}>
          {planner.isShown && unfinished}
          {opening.tabs.length === 0 ? (
            <NoTabs texts={texts.noTabs} isShown={planner.isShown} onGlance={glance} onAgain={onReopen} />
          ) : (
            <Planner
              {...planner}
              isLocked={refreshing.running !== undefined}
              onHome={standing && (() => onClick('home'))}
            />
          )}
        </Page>
      )}
      {isOn('built') && built && (
        <Page title={texts.built.title(built.year)}>
          <Built
            server={server}
            built={built}
            texts={texts}
            onDone={() => onClick('home')}
            onBack={() => onClick('planner')}
          />
        </Page>
      )}
      {isAsking ? (
        <Page title={texts.formulas.title}>
          <Gallery server={server} opening={opening} texts={texts} onBack={() => setAsking(false)} />
        </Page>
      ) : (
        <button
          type="button"
          class="link to-formulas"
          disabled={isBusy(building) || isBusy(refreshing)}
          onClick={() => setAsking(true)}
        >
          {texts.formulas.title}
        </button>
      )}
    </>
  );
}

const viewWithoutPlan = (clicked: View | undefined): View => (clicked === 'built' ? clicked : 'planner');

const isBusy = ({ running }: Pick<Job<never>, 'running'>): boolean => running !== undefined;

/** It runs here, or can be gone on with here. */
const isInHand = ({ running, ending }: Job<BuiltPlan>): boolean =>
  running !== undefined || (ending !== undefined && ending.kind !== 'refused');

function withHealth(opening: Opening, health: RefreshHealth): Opening {
  return opening.standing ? { ...opening, standing: { ...opening.standing, health } } : opening;
}

function withoutProposal({ standing, ...opening }: Opening): Opening {
  if (standing === undefined) return opening;
  const { proposal: _, ...kept } = standing;
  return { ...opening, standing: kept };
}

/** After a build or a refresh nothing is left unfinished. */
function withPlan({ unfinished: _, ...opening }: Opening, { year, tabs, health, proposal }: Standing): Opening {
  return { ...opening, standing: { year, tabs, health, ...(proposal && { proposal }) } };
}

interface NoTabsProps extends Pick<PlannerProps, 'isShown' | 'onGlance'> {
  readonly texts: SidebarTexts['noTabs'];
  readonly onAgain: () => void;
}

function NoTabs({ texts, isShown, onGlance, onAgain }: NoTabsProps) {
  useComingBack(onGlance, isShown ? SOON : undefined);
  return (
    <>
      <HowToImport texts={texts} />
      <button type="button" onClick={onAgain}>
        {texts.again}
      </button>
    </>
  );
}
