/**
 * `npm run docs` writes the pages that are made from the code. A test fails when one of them is stale.
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadAddOn } from '../src/host/add-on';
import { BEHAVIOURS, type Behaviour } from '../src/host/behaviours';
import { CHECKLIST, type Requirement } from '../src/host/checklist';
import { CALL_COSTS, type Cost, MILLION_CELLS } from '../src/host/cost';
import { KNOWN_MEMBERS } from '../src/host/known-members';
import type { Kind, Members } from '../src/host/service';
import { FUNCTION_PAGES, functionsPage } from './functions';

export const HOST_PAGE = path.resolve(import.meta.dirname, '../docs/HOST.md');

/** Returns `docs/HOST.md`. */
export function hostPage(): string {
  return `${INTRODUCTION}
## What it does as Google does

**A** is Google's own documents or a measurement, **B** credible others, **C** inferred and to be tried live.

${table(['Member', 'Behaviour', 'Source', '', 'Test'], BEHAVIOURS.map(behaviourRow))}

## The checklist

Of the ${CHECKLIST.length} behaviours that were collected for emulators of Google Sheets, **${CHECKLIST.filter(({ test }) => test).length} hold**.

${table(['', 'Behaviour', 'Test', 'Why not'], CHECKLIST.map(requirementRow))}

## What it knows

Everything else of Apps Script throws "The local host does not know Range.createFilter yet.", and a script cannot catch that.

${table(['Class', 'Reads', 'Writes', 'Handles', 'Builders'], Object.entries(KNOWN_MEMBERS).map(memberRow))}

## What it costs at Google

\`calls.secondsAtGoogle\` is an **estimate** of the time that the calls of a run would take at Google: every call costs what
it was measured to cost at worst, and so do the cells that it carries; \`secondsAtGoogleAtBest\` is the same on a good day.
Neither knows the time of the script itself, nor that Google gathers writes.

${table(['What', 'At best, s', 'At worst, s', 'Source'], [...CALL_COSTS, ...Object.values(MILLION_CELLS)].map(costRow))}

${DIFFERENCES}`;
}

const INTRODUCTION = `<!-- Made by \`npm run docs\` from src/host. Change the code, not this page. -->

# The local host

Runs the compiled add-on, unchanged, over a real spreadsheet engine (\`@odoo/o-spreadsheet\`) in Node: no account, no
network. It is strict where Google is, since a lax host would make every later success false.

- Each execution has a V8 context of its own, with no global that Apps Script lacks. Its clock is the host's and its
  local time is the zone of the manifest.
- Values cross between the script and the host in one place, which checks the authorisation, counts the call and
  compares the arguments with Google's signatures. The members are typed against \`@types/google-apps-script\`.
- A **read** or a **write** goes to the document or to a store and costs time at Google. **Handles** (getting a range, a
  tab, a store) and **builders** (menus, charts, pages before they are shown) are counted apart.
`;

const DIFFERENCES = `## Where it differs

- A formula that a **user** types and that Google would not spill (\`=A1:A3*2\`) spills here; one that a **script** writes is
  refused.
- Missing functions: QUERY, LET, LAMBDA, MAP and their kin, GOOGLEFINANCE, IMPORTRANGE: \`#NAME?\`.
- Number formats without colours, conditions and elapsed time are shown; the others are kept and shown without them.
  Month names are English.
- A name of a colour that is none is refused.
- The page offers no dialog to protect anything: scripts do. What is pasted beyond the marked cells is left out where
  it is protected, and nothing is said.
- A text that looks like \`[text](address)\` is shown as a link. Part of a text cannot be one.
- A checkbox with values of its own is drawn as the value; the help text of a validation is not shown.
- A named range whose cells are all deleted goes with them.
- Copies do not turn (\`transposed\`).
- Alerts are answered with OK at once and shown when the script has ended, to the user who ran it.
- In the xlsx file the signs \`' * / ? \\ [ ]\` in names of tabs have stand-ins; notes, protections, checkboxes and font
  families are left out; SPARKLINE and functions of the add-on are values.
- An array literal that is typed into the grid of the page in Russian has the engine's notation (\`;\` between columns).
- A date with an AM or PM is shown as 24 hours. A backslash before a closing quote in a formula's string is read as
  escaping it.
- Charts: column, bar, line, area and pie. A chart of a reopened workbook is drawn, but \`modify()\` starts from nothing.
- An argument of a custom function that refers to a cell with \`TODAY()\` is calculated.
- One execution runs at a time. A lock that another one holds stays held: waiting for it is in vain.
- Calls take no time, and no execution six minutes, unless a host is asked for that (\`takesTime\`): then the clock runs on
  by what each call costs at worst. The time of the script itself and the 90 minutes a day that triggers may run are not
  counted.
- The clock goes forward only. An hourly trigger fires to the second, never late, skipped or twice.
- Everybody has agreed to everything: \`getAuthorizationStatus()\` is \`NOT_REQUIRED\`. There are triggers of the clock only.
- Letters stay in the outbox; attachments, inline images and \`noReply\` are not known.
`;

function behaviourRow({ member, behaviour, source, confidence, test }: Behaviour): string[] {
  return [member, behaviour, source, confidence, test];
}

function requirementRow({ behaviour, test = '', missing = '' }: Requirement, at: number): string[] {
  return [String(at + 1), behaviour, test, missing];
}

function costRow({ what, atBest, atWorst, source }: Cost): string[] {
  return [what, String(atBest), String(atWorst), source];
}

function memberRow([name, members]: [string, Members]): string[] {
  const kinds: Kind[] = ['read', 'write', 'handle', 'builder'];
  return [name, ...kinds.map((kind) => namesOf(members, kind))];
}

/** In columns, as the formatter of the project leaves a table. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = headings.map((_, at) => Math.max(3, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((text, at) => text.padEnd(widths[at]!)).join(' | ')} |`;
  const [head, ...body] = cells.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

function namesOf(members: Members, kind: Kind): string {
  const names = Object.entries(members).filter(([, member]) => member.kind === kind);
  return names.map(([name]) => name).join(', ');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const addOn = await loadAddOn();
  writeFileSync(HOST_PAGE, hostPage());
  writeFileSync(FUNCTION_PAGES.en, functionsPage('en', addOn));
  writeFileSync(FUNCTION_PAGES.ru, functionsPage('ru', addOn));
}
