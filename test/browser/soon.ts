import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Milliseconds in which even a machine with other things to do has drawn what takes a moment. */
export const MOMENT = 30_000;

/** Milliseconds in which it has built a plan. */
export const BUILD = 180_000;

/** What is yet to be said of it: `toBe(…)` and its kin, to be awaited. */
export type Expected = ReturnType<typeof expect.poll>;

/** Expects what a page shows soon: it is asked again and again, until it is as expected or a moment is over. */
export const expectSoon = (ask: () => unknown, timeout = MOMENT): Expected => expect.poll(ask, { timeout });

/** Resolves once the page has drawn what it has to, and listens to who uses it: Preact's effects run in a task after a frame. */
export const untilDrawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
  );

/** How many of them there are. */
export const expectCount = (found: Locator): Expected => expectSoon(() => found.count());

/** What each of them says. */
export const expectTexts = (found: Locator): Expected => expectSoon(() => found.allInnerTexts());

/** What is typed or chosen in a field. */
export const expectValue = (field: Locator): Expected => expectSoon(() => field.inputValue());

/** Whether it can be used. */
export const expectEnabled = (control: Locator): Expected => expectSoon(() => control.isEnabled());

/** Whether it can be seen. */
export const expectVisible = (thing: Locator): Expected => expectSoon(() => thing.isVisible());
