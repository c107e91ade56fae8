import type * as Packed from './add-on';

/** Given by the loader: evaluates `add-on.ts` with what it shares with the formulas. */
declare const ADD_ON: (shared: readonly unknown[]) => typeof Packed;

/** Written by the build: what add-on.ts and the formulas both need, in the order in which it expects that. */
declare const SHARED: readonly unknown[];

let unpacked: typeof Packed.addOn | undefined;

/** Everything of the add-on that is no formula. */
export function addOn(): typeof Packed.addOn {
  unpacked ??= ADD_ON(SHARED).addOn;
  return unpacked;
}
