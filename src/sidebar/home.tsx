import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { RefreshHealth, Standing } from '../surface';
import { NOW_AND_THEN, useComingBack } from './coming-back';
import { Refreshing } from './refreshing';
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
  readonly onPlan: () => void;
}

/** The plan that stands: how fresh its tabs are, a way into each, and the way to another plan. */
export function Home({ server, standing, refreshing, texts, onGlance, onHealth, onPlan }: HomeProps) {
  const { running, refresh, moved } = refreshing;
  const isRunning = running !== undefined;
  useComingBack(onGlance, isRunning ? undefined : NOW_AND_THEN);
  return (
    <>
      <button type="button" class="action" disabled={isRunning} onClick={refresh}>
        {isRunning ? texts.refreshing.running : texts.refreshing.now}
      </button>
      <p role="status">
        {moved !== undefined && (
          <>
            {texts.refreshing.done(moved)} <Sign kind="good" />
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
