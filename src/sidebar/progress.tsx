import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Unfinished } from '../surface';
import type { Ending, Job, Running } from './job';
import { takeFocus } from './page';
import { whyLost } from './server';

interface ProgressProps {
  readonly job: Pick<Job<never>, 'running' | 'ending' | 'goOn' | 'stop'>;
  readonly kind: Unfinished['job'];
  readonly texts: SidebarTexts;
}

/** How far a job is while it runs, and why it ended before its time; nothing when all is done. */
export function Progress({ job, kind, texts }: ProgressProps) {
  const { running, ending, goOn, stop } = job;
  if (running) return <Underway running={running} kind={kind} texts={texts.job} onStop={stop} />;
  return <Early ending={ending} texts={texts} onGoOn={goOn} />;
}

interface UnderwayProps {
  readonly running: Running;
  readonly kind: Unfinished['job'];
  readonly texts: SidebarTexts['job'];
  readonly onStop: () => void;
}

/** It takes the focus from the button that began it and can no longer hold it; the way on leads to "Stop". */
function Underway({ running, kind, texts, onStop }: UnderwayProps) {
  const { reached, isStopping = false } = running;
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => takeFocus(place.current), []);
  return (
    <section ref={place} tabIndex={-1} aria-label={texts.title[kind]} class="progress">
      <progress aria-label={texts.title[kind]} {...(reached && { value: reached.done, max: reached.of })} />
      <p role="status">{reached ? texts.reached(reached.done, reached.of, reached.tab) : texts.preparing[kind]}</p>
      <Elapsed since={running.since} texts={texts} />
      <p class="quiet">{texts.mayClose}</p>
      <button type="button" disabled={isStopping} onClick={onStop}>
        {isStopping ? texts.stopping : texts.stop}
      </button>
    </section>
  );
}

/** Ticks silently: a screen reader that says every second says nothing else. */
function Elapsed({ since, texts }: { readonly since: number; readonly texts: SidebarTexts['job'] }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return <p class="quiet">{texts.elapsed(Math.round((now - since) / 1_000))}</p>;
}

interface EarlyProps {
  readonly ending: Ending | undefined;
  readonly texts: SidebarTexts;
  readonly onGoOn: () => void;
}

/** After a refusal there is nothing to go on with: its sentence says what to do. */
function Early({ ending, texts, onGoOn }: EarlyProps) {
  const look = ending?.kind === 'stopped' ? 'notice calm' : 'notice';
  return (
    <div role="alert" class={ending && look}>
      {ending && <p>{sentenceFor(ending, texts)}</p>}
      {ending && ending.kind !== 'refused' && (
        <button type="button" onClick={onGoOn}>
          {texts.job.goOn}
        </button>
      )}
    </div>
  );
}

function sentenceFor(ending: Ending, texts: SidebarTexts): string {
  if (ending.kind === 'refused') return ending.message;
  if (ending.kind === 'stopped') return texts.job.stopped(ending.reached.done, ending.reached.of);
  return texts.job.lost(texts.lost[whyLost(ending.error)](ending.error.message));
}
