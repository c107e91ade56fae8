import type { Ports } from './ports';

/** Returns how many figures were moved. */
export function moveEntries({ workbook }: Ports): number {
  return workbook.entries.read().length;
}
