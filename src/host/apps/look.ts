import colorNames from 'color-name';
import type { CellStyle, StylePatch } from '../engine';
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
export const withBackground = (value: string | null): StylePatch => ({ fillColor: optionalColor(value) });
export const fontColor = ({ textColor }: CellStyle): string => (textColor ?? '#000000').toLowerCase();
export const withFontColor = (value: string | null): StylePatch => ({ textColor: optionalColor(value) });

export const fontWeight = ({ bold }: CellStyle): 'bold' | 'normal' => (bold ? 'bold' : 'normal');
export const withFontWeight = (value: string | null): StylePatch => ({ bold: value === 'bold' ? true : null });

export const fontStyle = ({ italic }: CellStyle): 'italic' | 'normal' => (italic ? 'italic' : 'normal');
export const withFontStyle = (value: string | null): StylePatch => ({ italic: value === 'italic' ? true : null });

export const fontSize = ({ fontSize: size }: CellStyle): number => size ?? 10;
export const withFontSize = (value: number): StylePatch => ({ fontSize: value });

export const fontFamily = ({ fontFamily: family }: CellStyle): string => family ?? 'Arial';
export const withFontFamily = (value: string | null): StylePatch => ({ fontFamily: value ?? null });

export const fontLine = ({ underline, strikethrough }: CellStyle): 'underline' | 'line-through' | 'none' =>
  underline ? 'underline' : strikethrough ? 'line-through' : 'none';
export const withFontLine = (value: string | null): StylePatch => ({
  underline: value === 'underline' ? true : null,
  strikethrough: value === 'line-through' ? true : null,
});

export const horizontal = ({ align }: CellStyle): string => align ?? 'general';
export const withHorizontal = (value: string | null): StylePatch => ({
  align: value === 'left' || value === 'center' || value === 'right' ? value : null,
});

export const vertical = ({ verticalAlign }: CellStyle): string => verticalAlign ?? 'bottom';
export const withVertical = (value: string | null): StylePatch => ({
  verticalAlign: value === 'top' || value === 'middle' || value === 'bottom' ? value : null,
});

/** Google says that a cell wraps although its strategy is to overflow (issuetracker 427134600). */
export const isWrapped = ({ wrapping }: CellStyle): boolean => wrapping !== 'clip';
export const wrapStrategy = ({ wrapping }: CellStyle): 'WRAP' | 'OVERFLOW' | 'CLIP' =>
  wrapping === 'wrap' ? 'WRAP' : wrapping === 'clip' ? 'CLIP' : 'OVERFLOW';
export const withWrap = (strategy: string): StylePatch => ({
  wrapping: strategy === 'WRAP' ? 'wrap' : strategy === 'CLIP' ? 'clip' : null,
});

export const withNote = (note: unknown): StylePatch => ({ note: note ? String(note) : null });

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

const optionalColor = (value: string | null): string | null => (value === null ? null : color(value));
