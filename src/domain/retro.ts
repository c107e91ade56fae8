/** Why a row of the retro tab cannot be counted. */
export type RowProblem =
  | 'dateMissing'
  | 'dateUnreadable'
  | 'amountMissing'
  | 'amountUnreadable'
  | 'cellError'
  | 'nameMissing';
