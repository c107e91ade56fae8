// `tsx test/bench/levels.ts`: the error of each level of hierarchies, as forecast alone and made to agree. Nothing here
// fails.

import { hasHierarchies } from '../domain/datasets';
import { adventureWorksLevels, resellerLevels, tourismLevels } from './level-backtest';

if (hasHierarchies) {
  for (const { hierarchy, levels } of [adventureWorksLevels(), resellerLevels(), tourismLevels()])
    for (const { level, own, reconciled } of levels)
      console.log(
        `${hierarchy.padEnd(22)} ${level.padEnd(10)} WAPE alone ${own.toFixed(1)} %, agreed ${reconciled.toFixed(1)} %`,
      );
} else console.log('the hierarchies of ../shared/data are not there: no backtest');
