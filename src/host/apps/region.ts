import { isBlankAt } from '../cells';
import type { Rectangle } from '../engine';
import { sizeOf, type Workbook } from '../workbook';
import type { DIMENSIONS, DIRECTIONS } from './enums';

/**
 * Returns the block of filled cells around a zone, as Ctrl+A selects it: it grows as long as any cell beside it, corners
 * included, is filled. A blank cell with nothing beside it is its own region.
 */
export function regionAround(
  workbook: Workbook,
  sheetId: string,
  zone: Rectangle,
  along?: keyof typeof DIMENSIONS,
): Rectangle {
  const size = sizeOf(workbook, sheetId);
  const edge = { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 };
  const isFilled = (rim: Rectangle) => isAnyFilled(workbook, sheetId, within(rim, edge));
  for (let region = zone; ; ) {
    const grown = SIDES.filter((side) => along === undefined || side.along === along).reduce(
      (grows, { rim, grow }) => (isFilled(rim(grows)) ? within(grow(grows), edge) : grows),
      region,
    );
    if (isSame(grown, region)) return region;
    region = grown;
  }
}

/** Where Ctrl and an arrow lead: to the end of a block, over a gap to the next one, or to the edge of the sheet. */
export function nextDataCell(
  workbook: Workbook,
  { sheetId, row, col }: { sheetId: string; row: number; col: number },
  direction: keyof typeof DIRECTIONS,
): { row: number; col: number } {
  const size = sizeOf(workbook, sheetId);
  const [down, right] = STEPS[direction];
  const isInside = (at: Spot) => at.row >= 0 && at.col >= 0 && at.row < size.rows && at.col < size.columns;
  const isFilled = (at: Spot) => isInside(at) && !isBlankAt(workbook, { sheetId, ...at });
  const beyond = (at: Spot): Spot => ({ row: at.row + down, col: at.col + right });

  let at: Spot = { row, col };
  if (isFilled(at) && isFilled(beyond(at))) {
    while (isFilled(beyond(at))) at = beyond(at);
    return at;
  }
  while (isInside(beyond(at))) {
    at = beyond(at);
    if (isFilled(at)) return at;
  }
  return at;
}

interface Spot {
  readonly row: number;
  readonly col: number;
}

const STEPS: { readonly [direction in keyof typeof DIRECTIONS]: readonly [down: number, right: number] } = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** The cells along one side of a zone with the corners beyond it, and the zone grown by them. */
interface Side {
  readonly along: keyof typeof DIMENSIONS;
  rim(zone: Rectangle): Rectangle;
  grow(zone: Rectangle): Rectangle;
}

const SIDES: readonly Side[] = [
  {
    along: 'ROWS',
    rim: ({ top, left, right }) => ({ top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 }),
    grow: (zone) => ({ ...zone, top: zone.top - 1 }),
  },
  {
    along: 'ROWS',
    rim: ({ bottom, left, right }) => ({ top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 }),
    grow: (zone) => ({ ...zone, bottom: zone.bottom + 1 }),
  },
  {
    along: 'COLUMNS',
    rim: ({ top, bottom, left }) => ({ top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 }),
    grow: (zone) => ({ ...zone, left: zone.left - 1 }),
  },
  {
    along: 'COLUMNS',
    rim: ({ top, bottom, right }) => ({ top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 }),
    grow: (zone) => ({ ...zone, right: zone.right + 1 }),
  },
];

/** Nothing is left of what lies beyond the edge. */
function within(zone: Rectangle, edge: Rectangle): Rectangle {
  return {
    top: Math.max(zone.top, edge.top),
    left: Math.max(zone.left, edge.left),
    bottom: Math.min(zone.bottom, edge.bottom),
    right: Math.min(zone.right, edge.right),
  };
}

function isAnyFilled(workbook: Workbook, sheetId: string, { top, left, bottom, right }: Rectangle): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) if (!isBlankAt(workbook, { sheetId, row, col })) return true;
  }
  return false;
}

function isSame(a: Rectangle, b: Rectangle): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
