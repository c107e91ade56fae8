import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { RefreshHealth, Standing } from '../surface';
import { NOW_AND_THEN, useComingBack } from './coming-back';
import { Refreshing } from './refreshing';
import { Revision } from './revision';
import type { Server } from './server';
import { Sign } from './sign';
import { Tabs } from './tabs';
import type { RefreshJob } from './unfinished';

interface HomeProps {
  readonly server: Server;
  readonly standing: Standing;
  readonly refreshing: RefreshJob;
  readonly texts: SidebarTexts;
  /** Looks how things stand now. */
  readonly onGlance: () => void;
  readonly onHealth: (health: RefreshHealth) => void;
  /** The proposed revision is declined. */
  readonly onKept: () => void;
  readonly onPlan: () => void;
}

/** The plan that stands: what it should become, how fresh its tabs are, a way into each, and the way to another plan. */
export function Home({ server, standing, refreshing, texts, onGlance, onHealth, onKept, onPlan }: HomeProps) {
  const { running, kind, refresh, accept, moved } = refreshing;
  const isRunning = running !== undefined;
  useComingBack(onGlance, isRunning ? undefined : NOW_AND_THEN);
  return (
    <>
      <Revision
        server={server}
        proposal={standing.proposal}
        disabled={isRunning}
        texts={texts}
        onAccept={accept}
        onKept={onKept}
      />
      <button type="button" class={standing.proposal ? undefined : 'action'} disabled={isRunning} onClick={refresh}>
        {isRunning && kind === 'refresh' ? texts.refreshing.running : texts.refreshing.now}
      </button>
      <p role="status">
        {moved !== undefined && (
          <>
            {kind === 'build' ? texts.home.revised : texts.refreshing.done(moved)} <Sign kind="good" />
          </>
        )}
      </p>
      <Refreshing server={server} health={standing.health} disabled={isRunning} texts={texts} onHealth={onHealth} />
      <Tabs server={server} tabs={standing.tabs} disabled={isRunning} texts={texts} />
      <div class="buttons">
        <button type="button" disabled={isRunning} onClick={onPlan}>
          {texts.home.change}
        </button>
      </div>
    </>
  );
}
