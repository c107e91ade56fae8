import type { ClockAnswer, ClockRequest, Language } from '../protocol';
import { TEXTS } from './texts';

/** The spreadsheet's clock, as serial numbers: it runs with the clock of this machine from where it was set. */
export interface PageClock {
  now(): number;
  set(serial: number): void;
}

const DAY = 86_400_000;

export function clockFrom(serial: number): PageClock {
  let [set, at] = [serial, Date.now()];
  return {
    now: () => set + (Date.now() - at) / DAY,
    set: (later) => {
      [set, at] = [later, Date.now()];
    },
  };
}

interface Surroundings {
  readonly clock: PageClock;
  readonly language: Language;
  readonly setClock: (request: ClockRequest) => Promise<ClockAnswer>;
  readonly tell: (text: string) => void;
}

/** Shows the day and the time in the header, with what sets them forward. */
export function showClock({ clock, language, setClock, tell }: Surroundings): void {
  const texts = TEXTS[language];
  const form = document.querySelector<HTMLFormElement>('#clock')!;
  const time = form.querySelector('output')!;
  const day = form.querySelector('input')!;
  const buttons = [...form.querySelectorAll('button')];
  const [go, monday] = buttons as [HTMLButtonElement, HTMLButtonElement];

  form.ariaLabel = texts.clock;
  day.ariaLabel = texts.day;
  go.textContent = texts.setClock;
  monday.textContent = texts.nextMonday;

  const show = () => {
    time.textContent = timeText(clock.now(), language);
  };
  const ask = async (request: ClockRequest) => {
    tell('');
    for (const button of buttons) button.disabled = true;
    const answer = await setClock(request);
    for (const button of buttons) button.disabled = false;
    tell(answer.ok ? '' : texts.clockRefused[answer.reason]);
    show();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask({ day: day.value });
  });
  monday.addEventListener('click', () => void ask({ to: 'monday' }));
  show();
  setInterval(show, 1_000);
}

/** `Mon, Nov 23, 2026, 08:00`, as the clock on the wall shows it. */
export function timeText(serial: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return format.format(Math.round((serial - EPOCH) * DAY));
}

/** Days from 1899-12-30, the day 0 of every spreadsheet, to 1970-01-01. */
const EPOCH = 25_569;
