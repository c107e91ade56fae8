/** The clock of a host, in milliseconds since 1970. It runs as its source does and can be set forward, never back. */
export interface Clock {
  now(): number;
  /** Sets the clock to an instant that is still to come; one that has passed changes nothing. */
  setForwardTo(instant: number): void;
}

export function clockOver(source: () => number): Clock {
  let ahead = 0;
  return {
    now: () => source() + ahead,
    setForwardTo: (instant) => {
      ahead = Math.max(ahead, instant - source());
    },
  };
}
