import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { RefreshHealth, Schedule } from '../surface';
import { answerTo } from './answers';
import { Choice } from './fields';
import type { Server } from './server';
import { Sign } from './sign';

interface RefreshingProps {
  readonly server: Server;
  readonly health: RefreshHealth;
  /** A job runs: nothing else may be asked of the server. */
  readonly disabled: boolean;
  readonly texts: SidebarTexts;
  readonly onHealth: (health: RefreshHealth) => void;
}

const SCHEDULES: readonly Schedule[] = ['weekly', 'daily', 'off'];

/** When the tabs were and will be refreshed by themselves, what is wrong with that, and the choice how often. */
export function Refreshing({ server, health, disabled, texts: all, onHealth }: RefreshingProps) {
  const [asked, setAsked] = useState<Schedule>();
  const [refusal, setRefusal] = useState<string>();
  const texts = all.refreshing;

  const schedule = async (wanted: Schedule) => {
    setAsked(wanted);
    setRefusal(undefined);
    const answer = await answerTo(server.scheduleRefresh(wanted), all);
    setAsked(undefined);
    if (answer.ok) onHealth(answer.value);
    else setRefusal(answer.message);
  };
  const isLocked = disabled || asked !== undefined;

  return (
    <>
      <div class="health" aria-live="polite" aria-busy={asked !== undefined}>
        <p>{health.last === undefined ? texts.never : texts.last(health.last)}</p>
        <NextRefresh health={health} texts={texts} />
        {health.trouble && (
          <div class="notice">
            <p>
              <Sign kind="warning" /> {health.trouble}
            </p>
            <button type="button" disabled={isLocked} onClick={() => void schedule(health.schedule)}>
              {texts.restart}
            </button>
          </div>
        )}
      </div>
      <Choice
        label={texts.schedule}
        value={asked ?? health.schedule}
        options={SCHEDULES.map((each) => ({ value: each, label: texts.schedules[each] }))}
        disabled={isLocked}
        onChange={(wanted) => void schedule(wanted as Schedule)}
      />
      <p role="alert" class={refusal && 'notice'}>
        {refusal}
      </p>
    </>
  );
}

/** Google may not tell as whom it runs. */
export function NextRefresh({ health, texts }: { health: RefreshHealth; texts: SidebarTexts['refreshing'] }) {
  const { next, owner } = health;
  if (next === undefined) return <p>{texts.off}</p>;
  return <p>{owner ? texts.nextAs(next, owner) : texts.next(next)}</p>;
}
