import colorNames from 'color-name';
import type { CellStyle } from '../engine';
import { isGeneral } from '../number-format';
import { HostLimit } from '../service';

/** Google's words for how a cell looks, from and to the engine's. */

export type Sides = [
  top: boolean | null,
  left: boolean | null,
  bottom: boolean | null,
  right: boolean | null,
  vertical: boolean | null,
  horizontal: boolean | null,
];

/** Clears both when neither is named. */
export interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
}

/** What Google answers for a cell without a format of its own. */
const AUTOMATIC = '0.###############';

export const numberFormat = (format: string): string => (isGeneral(format) ? AUTOMATIC : format);

export const background = ({ fillColor }: CellStyle): string => (fillColor ?? '#ffffff').toLowerCase();
export const withBackground = (value: string | null): CellStyle => ({ fillColor: optionalColor(value) });
export const fontColor = ({ textColor }: CellStyle): string => (textColor ?? '#000000').toLowerCase();
export const withFontColor = (value: string | null): CellStyle => ({ textColor: optionalColor(value) });

export const fontWeight = ({ bold }: CellStyle): 'bold' | 'normal' => (bold ? 'bold' : 'normal');
export const withFontWeight = (value: string | null): CellStyle => ({ bold: value === 'bold' ? true : undefined });

export const fontStyle = ({ italic }: CellStyle): 'italic' | 'normal' => (italic ? 'italic' : 'normal');
export const withFontStyle = (value: string | null): CellStyle => ({ italic: value === 'italic' ? true : undefined });

export const fontSize = ({ fontSize: size }: CellStyle): number => size ?? 10;
export const withFontSize = (value: number): CellStyle => ({ fontSize: value });

export const fontFamily = ({ fontFamily: family }: CellStyle): string => family ?? 'Arial';
export const withFontFamily = (value: string | null): CellStyle => ({ fontFamily: value ?? undefined });

export const fontLine = ({ underline, strikethrough }: CellStyle): 'underline' | 'line-through' | 'none' =>
  underline ? 'underline' : strikethrough ? 'line-through' : 'none';
export const withFontLine = (value: string | null): CellStyle => ({
  underline: value === 'underline' ? true : undefined,
  strikethrough: value === 'line-through' ? true : undefined,
});

export const horizontal = ({ align }: CellStyle): string => align ?? 'general';
export const withHorizontal = (value: string | null): CellStyle => ({
  align: value === 'left' || value === 'center' || value === 'right' ? value : undefined,
});

export const vertical = ({ verticalAlign }: CellStyle): string => verticalAlign ?? 'bottom';
export const withVertical = (value: string | null): CellStyle => ({
  verticalAlign: value === 'top' || value === 'middle' || value === 'bottom' ? value : undefined,
});

/** Google says that a cell wraps although its strategy is to overflow (issuetracker 427134600). */
export const isWrapped = ({ wrapping }: CellStyle): boolean => wrapping !== 'clip';
export const wrapStrategy = ({ wrapping }: CellStyle): 'WRAP' | 'OVERFLOW' | 'CLIP' =>
  wrapping === 'wrap' ? 'WRAP' : wrapping === 'clip' ? 'CLIP' : 'OVERFLOW';
export const withWrap = (strategy: string): CellStyle => ({
  wrapping: strategy === 'WRAP' ? 'wrap' : strategy === 'CLIP' ? 'clip' : undefined,
});

export const withNote = (note: unknown): CellStyle => ({ note: note ? String(note) : undefined });

/** `#abcdef` for `#ABC`, `#AABBCC` and the names of CSS. Google keeps quiet about a name that is none. */
export function color(value: string): string {
  const hex = hexOf(value.toLowerCase());
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  if (/^#[0-9a-f]{3}$/.test(hex)) return hex.replace(/[0-9a-f]/g, '$&$&');
  throw new HostLimit(`The local host does not know the colour "${value}": write it as #rrggbb.`);
}

function hexOf(name: string): string {
  const channels = colorNames[name as keyof typeof colorNames];
  if (!channels) return name;
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const optionalColor = (value: string | null): string | undefined => (value === null ? undefined : color(value));
