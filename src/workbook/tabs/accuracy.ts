import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabColumn, TabRow, TabTable } from '../tab';
import type { UnitView, View } from '../view';
import { chartOf, pageOf } from './head';
import type { Writing } from './tabs';
import { unitRows } from './unit-rows';

/** How far forecasts of these very sales would have missed, beside the usual ways to a target, and what they go by. */
export function accuracyTab(color: string, write: Writing): Tab {
  const { view, texts } = write;
  return {
    ...pageOf('accuracy', color, messagesOf(view, texts), write),
    tables: [missedTable(view, texts), ...pastTable(view, texts), ...marketTable(view, texts)],
    ...(missedIn(view.plan).length > 0 && {
      chart: chartOf('missed', texts.tables.missed, ['byForecast', 'byLastYear', 'byGrowth']),
    }),
  };
}

function messagesOf({ plan, company }: View, { levels, verdicts }: TabTexts): string[] {
  const [whole] = missedIn(plan);
  return [
    whole === undefined ? verdicts.untested : verdicts.missed(levels[whole.level], whole, plan.basis.growth),
    verdicts.accuracy(company.outlooks.accuracy),
  ];
}

function missedIn({ forecast }: View['plan']) {
  return forecast?.missed ?? [];
}

/** Level by level, because the parts of a whole are harder to forecast than the whole. */
function missedTable({ plan }: View, { columns, tables, notes, levels }: TabTexts): TabTable {
  return {
    key: 'missed',
    title: tables.missed,
    note: notes.missed,
    columns: [
      { key: 'level', heading: columns.level, format: 'text' },
      { key: 'units', heading: columns.units, format: 'count' },
      { key: 'quarters', heading: columns.quarters, format: 'count' },
      { key: 'byForecast', heading: columns.byForecast, format: 'share' },
      { key: 'byLastYear', heading: columns.byLastYear, format: 'share' },
      { key: 'byGrowth', heading: columns.byGrowth(plan.basis.growth), format: 'share' },
    ],
    rows: missedIn(plan).map(({ level, units, quarters, byForecast, byLastYear, byGrowth }) => ({
      cells: {
        ...{ level: levels[level], units, quarters },
        ...{ byForecast: byForecast ?? null, byLastYear: byLastYear ?? null, byGrowth: byGrowth ?? null },
      },
      key: level,
    })),
  };
}

/** How well quarters that are over were forecast, by the model and by people themselves; none before the first. */
function pastTable({ company }: View, texts: TabTexts): TabTable[] {
  const { columns, tables } = texts;
  const rows = unitRows(company, pastCells, texts);
  if (rows.length === 0) return [];
  const hasOwn = company.outlooks.accuracy.own !== undefined;
  const accuracyOf = (whose: string, missed: string): TabColumn[] => [
    { key: `${whose}Quarters`, heading: columns.quarters, format: 'count' },
    { key: `${whose}Missed`, heading: missed, format: 'share' },
    { key: `${whose}Bias`, heading: columns.bias, format: 'share' },
  ];
  return [
    {
      key: 'past',
      title: tables.ownPast,
      columns: [
        { key: 'unit', heading: columns.unit, format: 'text' },
        ...accuracyOf('model', columns.missed),
        ...(hasOwn ? accuracyOf('own', columns.ownMissed) : []),
      ],
      rows,
    },
  ];
}

function pastCells({ outlooks }: UnitView): TabRow['cells'] | undefined {
  const { model, own } = outlooks.accuracy;
  return (
    (model ?? own) && {
      ...(model && { modelQuarters: model.forecasts, modelMissed: model.error, modelBias: model.bias }),
      ...(own && { ownQuarters: own.forecasts, ownMissed: own.error, ownBias: own.bias }),
    }
  );
}

/** Every outside series with what it does, and whether the forecast goes by it. */
function marketTable({ plan }: View, { columns, company, tables, verdicts }: TabTexts): TabTable[] {
  const market = plan.forecast?.market ?? [];
  if (market.length === 0) return [];
  return [
    {
      key: 'market',
      title: tables.market,
      columns: [
        { key: 'series', heading: columns.series, format: 'text', width: 200 },
        { key: 'about', heading: columns.about, format: 'text' },
        { key: 'effect', heading: columns.effect, format: 'text' },
      ],
      rows: market.map(({ name, of = '', effect }) => ({
        cells: {
          series: name,
          about: of || company,
          effect: plan.choices.market === false ? verdicts.marketOff : verdicts.market(effect),
        },
        key: `${name}/${of}`,
      })),
    },
  ];
}
