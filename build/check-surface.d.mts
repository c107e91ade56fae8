/** What Google calls by name, as `src/surface.ts` lists it. */
interface Surface {
  MENU: string[][];
  TRIGGERS: string[];
  SIDEBAR_CALLS: string[];
}

interface Verdict {
  faults: string[];
  summary: string;
}

export function checkSurface(root: string): Promise<Verdict>;
export function inspect(built: { code: string; sidebar: string; surface: Surface }): Verdict;
