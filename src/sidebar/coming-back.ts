import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds from one look to the next at least, where all is well. */
export const NOW_AND_THEN = 60_000;
/** The same, where nothing can be done here before something has changed in the spreadsheet. */
export const SOON = 2_000;

/**
 * Looks again when somebody comes back to the sidebar from the spreadsheet or from another window: what is shown here may
 * be out of date. Not sooner than `pause` milliseconds after the last look, of which the first is the page itself; never
 * without a pause.
 */
export function useComingBack(look: () => void, pause: number | undefined): void {
  const seen = useRef(Date.now());
  const comeBack = useRef(() => {});
  comeBack.current = () => {
    if (pause === undefined || document.hidden || Date.now() - seen.current < pause) return;
    seen.current = Date.now();
    look();
  };
  useEffect(() => {
    const answer = () => comeBack.current();
    const places = [
      [window, 'focus'],
      [document, 'visibilitychange'],
      [document.documentElement, 'pointerenter'],
    ] as const;
    for (const [target, event] of places) target.addEventListener(event, answer);
    return () => {
      for (const [target, event] of places) target.removeEventListener(event, answer);
    };
  }, []);
}
