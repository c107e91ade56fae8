/** Google takes the arrays of its own types, which are not readonly. */
export const asRows = <T>(rows: readonly (readonly T[])[]): T[][] => rows as T[][];
