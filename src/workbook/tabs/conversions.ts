import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabTable } from '../tab';
import type { UnitView, View } from '../view';

/** Below this many actions a person's own conversion says more of chance than of them. */
const FEW = 10;

/** A person's own conversions beside those of all, and what the plan counts on; none without planned actions. */
export function conversionsTable({ outlook }: UnitView, { plan }: View, texts: TabTexts): TabTable[] {
  if (outlook === undefined || plan.actionPlan === undefined) return [];
  const { kinds } = plan.actionPlan;
  const { columns, tables, fewData } = texts;
  const own = `IF({actions}<${FEW};"${fewData}";{deals}/{actions})`;
  return [
    {
      key: 'conversions',
      title: tables.conversions,
      note: noteOf(outlook, texts),
      columns: [
        { key: 'action', heading: columns.action, format: 'text' },
        { key: 'actions', heading: columns.done, format: 'count' },
        { key: 'deals', heading: columns.deals, format: 'count' },
        { key: 'own', heading: columns.own, format: 'share', formula: own },
        { key: 'everyone', heading: columns.everyone, format: 'share' },
        { key: 'plannedBy', heading: columns.plannedBy, format: 'share' },
        { key: 'leadDays', heading: columns.leadDays, format: 'count' },
      ],
      rows: outlook.conversions.map(({ kind, successes, attempts, conversion }) => {
        const all = kinds.find((one) => one.kind === kind);
        const cells = { action: kind, actions: attempts, deals: successes, plannedBy: conversion };
        return { cells: { ...cells, everyone: all?.conversion.pooled ?? null, leadDays: all?.lead.median ?? null } };
      }),
    },
  ];
}

/** How sure their win rate is, and what a better conversion of the first kind would save. */
function noteOf({ winRate, conversions: [first] }: NonNullable<UnitView['outlook']>, { verdicts }: TabTexts): string {
  const won = winRate === undefined || winRate.decided < FEW ? [] : [verdicts.won(winRate, winRate.decided)];
  const saved = first && Math.round(first.savedByAPoint);
  return [...won, ...(first && saved ? [verdicts.saved(first.kind, saved)] : [])].join(' ');
}
