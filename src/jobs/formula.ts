import { Mistake } from '../domain/problem';
import type { Room } from './ports';

/**
 * Puts a formula into the selected cell and returns which that is: `B7`. Throws a Mistake, and writes nothing, where a
 * refresh would take it away, where it would not fit, and where the user may not write.
 */
export function insertFormula({ area, isRedrawn, taken, fill }: Room, formula: string): string {
  if (isRedrawn) throw new Mistake('formulaRedrawn', {});
  if (taken !== undefined) throw new Mistake('formulaHasNoRoom', { area, taken });
  const cell = fill(`=${formula}`);
  if (cell === undefined) throw new Mistake('formulaProtected', { area });
  return cell;
}
