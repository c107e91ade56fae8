import type { Sides } from './look';

/** A border as the engine's command takes it. */
export interface EngineBorder {
  readonly position: 'top' | 'left' | 'bottom' | 'right' | 'v' | 'h' | 'clear';
  readonly style?: string;
  readonly color?: string;
}

const POSITIONS = ['top', 'left', 'bottom', 'right', 'v', 'h'] as const;
const STYLES: { readonly [label: string]: string } = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'thick',
};

/** Sides that are null stay as they are; the engine can only take borders away all at once. */
export function borderCommands(
  sides: Sides,
  { color, style }: { readonly color: string; readonly style: string },
): EngineBorder[] {
  const drawn = POSITIONS.filter((_, at) => sides[at] === true);
  const cleared: EngineBorder[] = sides.every((side) => side === false) ? [{ position: 'clear' }] : [];
  return [...cleared, ...drawn.map((position) => ({ position, color, style: STYLES[style] ?? 'thin' }))];
}
