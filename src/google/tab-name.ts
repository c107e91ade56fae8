/** Google allows 100 characters; a number may have to follow. */
const LONGEST = 90;

/** The wished name, or with " (2)", " (3)" … as long as there is a tab of that name. */
export function freeName(wished: string, isTaken: (name: string) => boolean): string {
  const short = wished.slice(0, LONGEST);
  let name = short;
  for (let copy = 2; isTaken(name); copy++) name = `${short} (${copy})`;
  return name;
}
