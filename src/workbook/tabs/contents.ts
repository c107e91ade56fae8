import type { TabTexts } from '../../i18n/tabs/texts';
import { DEPTHS, type Tab } from '../tab';
import { pageOf } from './head';
import type { Writing } from './tabs';
import { indented } from './unit-rows';

/** The way to every tab, and the question that it answers. */
export function contentsTab(tabs: readonly Tab[], color: string, write: Writing): Tab {
  const { view, texts } = write;
  const { columns, tables, reportDate } = texts;
  return {
    ...pageOf('contents', color, [], write),
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
