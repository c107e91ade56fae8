/**
 * What a sheet calls its columns, the first being 0.
 *
 * @example columnLetter(25) // 'Z'
 * @example columnLetter(26) // 'AA'
 */
export function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}
