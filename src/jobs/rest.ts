import type { Store } from './ports';

/**
 * The trigger wakes every hour and finds nothing to do in most of them. Until this instant, in milliseconds since 1970, it
 * need not look, nor unpack what would.
 */
const REST = 'refresh.rest';

export const isResting = (store: Pick<Store, 'read'>, now: number): boolean => now < Number(store.read(REST));

export const restUntil = (store: Store, instant: number): void => store.write(REST, String(instant));

export const endRest = (store: Store): void => store.forget(REST);
