// The error of each level of hierarchies, as forecast alone and made to agree.

import { hasHierarchies } from '../domain/datasets';
import { adventureWorksLevels, resellerLevels, tourismLevels } from './level-backtest';

/** Budgets: half a point above the best of the field, of the levels in order. */
const BUDGETS: { readonly [hierarchy: string]: readonly number[] } = {
  AdventureWorks: [23.6, 44.2, 53.8],
  tourism: [4.5, 6, 10.8, 17.8],
};

export function levels(): void {
  if (!hasHierarchies) {
    console.log('levels: the hierarchies of ../shared/data are not there');
    return;
  }
  console.log(`\n${'WAPE by level'.padEnd(36)}  alone  agreed  budget`);
  for (const { hierarchy, levels } of [adventureWorksLevels(), resellerLevels(), tourismLevels()])
    levels.forEach(({ level, own, reconciled }, depth) => {
      const figures = [own, reconciled, BUDGETS[hierarchy]?.[depth]].map((wape) =>
        (wape?.toFixed(1) ?? '').padStart(7),
      );
      console.log(`${`${hierarchy}: ${level}`.padEnd(36)}${figures.join(' ')}`);
    });
}
