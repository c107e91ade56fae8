// How many series that mean nothing are taken for a market, how many real ones are found, and what that is worth.

import { existsSync } from 'node:fs';
import { COMPETITIONS } from '../../build/train/cases';
import { hasSuperstore } from '../domain/datasets';
import { percent } from './figures';
import { following, meaningless, mostDeceived, type Shown } from './market-backtest';

/** Budget: of series that mean nothing one in twenty, of any kind. */
export function market(): void {
  if (!existsSync(COMPETITIONS) || !hasSuperstore) {
    console.log('market: the histories of ../shared/data are not there');
    return;
  }
  const kinds = meaningless();
  const sources = kinds[0]!.beside.map(({ what, shown }) => `${what} (${shown})`.padStart(18)).join('');
  console.log(`\n${'series that mean nothing and pass'.padEnd(40)}${sources}`);
  for (const { kind, beside } of kinds) console.log(kind.padEnd(40) + beside.map(passed).join(''));
  const all = kinds[0]!.beside.map((_, at) => together(kinds.map(({ beside }) => beside[at]!)));
  console.log('all'.padEnd(40) + all.map(passed).join(''));
  const worst = mostDeceived().map((one) => `${one.what} ${percent(one.passed / one.shown)}`);
  console.log(`the pasts where most pass: ${worst.join('; ')}`);
  const harm = all.slice(0, 2).map(({ what, change }) => `${what} ${points(change)}`);
  console.log(`the year after is missed by more: ${harm.join(', ')} points`);
  for (const season of [12, 4] as const) {
    const found = following(season);
    const each = `${season === 12 ? 'months' : 'quarters'} (${found[0]!.shown} each)`;
    console.log(`\n${`markets that ${each} follow`.padEnd(40)}${'found'.padStart(18)}   the year after is missed by`);
    for (const one of found) console.log(`${one.what.padEnd(40)}${passed(one)}   ${points(one.change)} points more`);
  }
}

function together(all: readonly Shown[]): Shown {
  const sum = (of: (one: Shown) => number) => all.reduce((total, one) => total + of(one), 0);
  const shown = sum((one) => one.shown);
  return {
    ...{ what: all[0]!.what, shown },
    passed: sum((one) => one.passed),
    change: sum((one) => one.change * one.shown) / shown,
  };
}

function passed({ shown, passed }: Shown): string {
  return `${((100 * passed) / shown).toFixed(1)} %`.padStart(18);
}

function points(change: number): string {
  return (100 * change).toFixed(3);
}
