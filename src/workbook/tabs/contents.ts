import type { TabTexts } from '../../i18n/tabs/texts';
import { DEPTHS, type Tab } from '../tab';
import { titleOf } from './head';
import type { Writing } from './tabs';
import { indented } from './unit-rows';

/** The way to every tab, and the question that it answers. */
export function contentsTab(tabs: readonly Tab[], color: string, { view, texts }: Writing): Tab {
  const { columns, tables, pages, says, stamp, reportDate } = texts;
  const name = pages.contents;
  return {
    key: 'contents',
    kind: 'contents',
    name,
    color,
    title: titleOf(name, view, texts),
    messages: [says.contents],
    stamp: stamp(view.today, view.lastSale),
    reportDate: { ...reportDate, day: view.today },
    tables: [
      {
        key: 'contents',
        title: tables.contents,
        columns: [
          { key: 'tab', heading: columns.tab, format: 'link', width: 290 },
          { key: 'answer', heading: columns.answer, format: 'text', width: 480 },
        ],
        rows: tabs.map((tab) => ({
          cells: {
            tab: { tab: tab.key, text: indented(tab.name, DEPTHS[tab.kind]) },
            answer: answerOf(tab, texts),
          },
          key: tab.key,
          strong: DEPTHS[tab.kind] === 0,
        })),
      },
    ],
  };
}

function answerOf({ kind }: Tab, { answers }: TabTexts): string {
  return kind === 'contents' ? '' : answers[kind];
}
