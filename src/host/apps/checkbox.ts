import { type Position, valueAt } from '../cells';
import type { Workbook } from '../workbook';
import { validationAt } from './data-validation';

/** What a checkbox writes when it is ticked and when it is not, undefined for a cell without one. */
export function checkboxAt(workbook: Workbook, position: Position): [ticked: unknown, unticked: unknown] | undefined {
  const state = validationAt(workbook, position)?.state;
  if (state?.criteria !== 'CHECKBOX') return undefined;
  const [ticked = true, unticked = ''] = state.values;
  return [ticked, state.values.length === 0 ? false : unticked];
}

/** Whether a box is ticked, undefined where there is no box or it holds something else. */
export function tickAt(workbook: Workbook, position: Position): boolean | undefined {
  const values = checkboxAt(workbook, position);
  if (!values) return undefined;
  const value = valueAt(workbook, position);
  if (value === values[0]) return true;
  return value === values[1] || value === '' ? false : undefined;
}
