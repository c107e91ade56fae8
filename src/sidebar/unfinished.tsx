import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Refreshed, Reply, Step, Unfinished } from '../surface';
import { type Job, useJob } from './job';
import { Progress } from './progress';
import type { Server } from './server';
import { Sign } from './sign';

/** The tabs drawn anew, by the user or because a job was left in its middle. */
export interface RefreshJob extends Job<Refreshed> {
  /** What was begun last: a revision builds. */
  readonly kind: Unfinished['job'];
  refresh(): void;
  /** Builds the plan with the quarters that are proposed. */
  accept(): void;
  finish(): void;
  /** How many figures the last refresh moved to the log of actions. */
  readonly moved: number | undefined;
}

export function useRefreshing(server: Server, onRefreshed: (refreshed: Refreshed) => void): RefreshJob {
  const [moved, setMoved] = useState<number>();
  const [kind, setKind] = useState<Unfinished['job']>('refresh');
  const job = useJob<Refreshed>((refreshed) => {
    setMoved(refreshed.moved);
    onRefreshed(refreshed);
  });
  const run = (next: typeof kind, ask: () => Promise<Reply<Step<Refreshed>>>) => () => {
    setKind(next);
    setMoved(undefined);
    job.run(ask);
  };
  return {
    ...job,
    moved,
    kind,
    refresh: run('refresh', () => server.refreshTabs()),
    accept: run('build', () => server.acceptRevision()),
    finish: run('refresh', () => server.finishJob()),
  };
}

interface UnfinishedJobProps {
  readonly refreshing: RefreshJob;
  readonly unfinished: Unfinished | undefined;
  /** A plan stands that the tabs can go back to. */
  readonly hasPlan: boolean;
  readonly texts: SidebarTexts;
}

/** Who began a job that nobody has finished, and the button that does; then how far it is. */
export function UnfinishedJob({ refreshing, unfinished, hasPlan, texts }: UnfinishedJobProps) {
  const isNew = refreshing.running === undefined && refreshing.ending === undefined;
  return (
    <>
      {unfinished && isNew && (
        <Begun
          {...unfinished}
          texts={texts.unfinished}
          onFinish={refreshing.finish}
          onGiveUp={hasPlan && unfinished.job === 'build' ? refreshing.refresh : undefined}
        />
      )}
      <Progress job={refreshing} kind={unfinished?.job ?? refreshing.kind} texts={texts} />
    </>
  );
}

interface BegunProps extends Unfinished {
  readonly texts: SidebarTexts['unfinished'];
  readonly onFinish: () => void;
  readonly onGiveUp: (() => void) | undefined;
}

function Begun({ job, by, since, texts, onFinish, onGiveUp }: BegunProps) {
  return (
    <div class="notice">
      <p>
        <Sign kind="warning" /> {texts.begun[job](since, by)}
      </p>
      <button type="button" onClick={onFinish}>
        {texts.finish[job]}
      </button>
      {onGiveUp && (
        <button type="button" onClick={onGiveUp}>
          {texts.giveUp}
        </button>
      )}
    </div>
  );
}
