/** Google allows 100 characters; a number may have to follow. */
const LONGEST = 90;

/**
 * The wished name, or with " (2)", " (3)" … as long as there is a tab of that name. A longer one keeps its beginning and its
 * end, which tell apart what is named alike.
 */
export function freeName(wished: string, isTaken: (name: string) => boolean): string {
  const short = wished.length > LONGEST ? `${wished.slice(0, LONGEST / 2)}…${wished.slice(1 - LONGEST / 2)}` : wished;
  let name = short;
  for (let copy = 2; isTaken(name); copy++) name = `${short} (${copy})`;
  return name;
}
