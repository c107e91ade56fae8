import { englishForm } from '../plural';
import type { SidebarTexts } from './texts';

const number = new Intl.NumberFormat('en-US');
const date = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const counted = (one: string, many: string) => (count: number) =>
  `${number.format(count)} ${englishForm(count, one, many)}`;
const rows = counted('row', 'rows');
const tabs = counted('tab', 'tabs');
const formulas = counted('formula', 'formulas');
const figures = counted('figure', 'figures');

export const en: SidebarTexts = {
  locale: 'en-US',
  opening: 'Reading the spreadsheet…',
  tryAgain: 'Try again',
  lost: {
    accounts: () =>
      'You seem to be signed in to several Google accounts, and Google answered as another one. ' +
      'Open this spreadsheet in a private window or another browser profile, signed in to one account, and try again.',
    connection: () => 'There is no connection to Google. Check the internet and try again.',
    unknown: (message) =>
      `Something went wrong on our side. Try again; if it comes back, send this to support: “${message}”`,
  },
  noTabs: {
    title: 'Bring your sales into this spreadsheet',
    steps: [
      'Choose File › Import and upload a CSV or Excel file with past sales.',
      'Choose “Insert new sheet(s)”.',
      'Keep headings in the first row: the date and the amount of each sale; better still the manager, the team and the division.',
    ],
    again: 'Done, look again',
  },
  tab: 'Tab with past sales',
  columns: {
    title: 'Columns',
    required: 'required',
    none: '—',
    more: (chosen) => (chosen === 0 ? 'More columns' : `More columns (${chosen} in use)`),
    fields: {
      date: 'Date',
      amount: 'Amount',
      manager: 'Manager',
      team: 'Team',
      division: 'Division',
      region: 'Region',
      client: 'Client',
      product: 'Product',
      deal: 'Deal ID',
      stage: 'Stage',
      created: 'Created',
      expected: 'Expected close',
      currency: 'Currency',
    },
    choose: {
      date: 'Choose the column with the date of the sale.',
      amount: 'Choose the column with the amount of the sale.',
    },
    unnamed: (letter) => `Column ${letter}`,
    alike: (heading, letter) => `${heading} (${letter})`,
  },
  rows: {
    checking: 'Checking the rows…',
    countAsSales: 'Count as sales',
    all: (count) => `All rows (${number.format(count)})`,
    option: (name, count) => `${name} (${rows(count)})`,
    soundsSold: (stage) => `“${stage}” sounds like a sale made, so only its rows are counted.`,
    currency: 'Currency of the plan',
    choose: 'Choose…',
    chooseCurrency: 'The sales are in several currencies: choose the one to plan in.',
    usable: (count) => `${rows(count)} will be counted`,
    stale: (lastSale) => `The last sale is of ${date.format(Date.parse(lastSale))}. Is there a newer export?`,
    notCounted: (count) => `${rows(count)} at other stages: not counted`,
    otherCurrency: (count) => `${rows(count)} in other currencies: not counted`,
    afterToday: (count) => `${rows(count)} dated after today: not counted yet`,
    problems: (count) => `${rows(count)} to correct`,
    place: (row, column) => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
    blank: 'blank cell',
    more: (count) => `and ${number.format(count)} more`,
    again: 'Check again',
  },
  plan: {
    title: 'Plan',
    year: 'Year to plan',
    madeFrom: (year) => `Made from the sales of ${year}.`,
    quarter: 'Start with',
    quarterHint: 'The tabs move on when it is over.',
    quarters: (quarter) => `Q${quarter}`,
    rule: 'Target',
    rules: {
      yoy: 'Last year with growth',
      seasonal: 'Growth shared by the season',
      blend: 'Half and half',
      qoq: 'Quarter on quarter',
      forecast: 'Forecast and more',
    },
    growth: 'Growth on the year before, %',
    growthOnForecast: 'More than the forecast, %',
    fewSales: 'Where past sales are too few to forecast, it is growth on the year before.',
    badGrowth: 'Type a percentage, for example 20 or 12.5.',
    unit: 'Round to',
    build: 'Build quarterly plan',
    building: 'Building the plan…',
    first:
      'New tabs are added: the plan, and a dashboard for everyone. Your own tabs stay as they are. ' +
      'The new tabs refresh by themselves every Monday at 7:00.',
    again:
      'The tabs of the plan are updated where they stand. Your own tabs and notes stay as they are. ' +
      'The calendar, the limits and more are on the tab “Settings”.',
  },
  job: {
    title: { build: 'Building the plan', refresh: 'Refreshing the tabs' },
    preparing: { build: 'Reading the sales and working out the plan…', refresh: 'Reading what is new…' },
    reached: (done, of, tab) => `${number.format(done)} of ${tabs(of)}: ${tab}`,
    elapsed: (seconds) => `${duration(seconds)} so far`,
    mayClose: 'You may close this panel: the tabs that are ready stay, and the next click finishes the rest.',
    stop: 'Stop',
    stopping: 'Stopping after this part…',
    stopped: (done, of) => `Stopped: ${number.format(done)} of ${tabs(of)} are ready. Continue whenever you like.`,
    lost: (why) => `${why} The tabs that are ready stay as they are.`,
    goOn: 'Continue',
  },
  built: {
    title: (year) => `The plan for ${year} is ready`,
    total: (year) => `Plan for ${year}`,
    lastYear: (year) => `Sales in ${year}`,
    quarter: (quarter) => `Q${quarter}`,
    annualised: (quarters) =>
      `${quarters.map((quarter) => `Q${quarter}`).join(', ')} estimated: too few days are known.`,
    growth: 'Growth',
    leftOut: (count) => `${rows(count)} to correct`,
    unknown: (names) =>
      `Unknown names: ${names.map(({ name, likely }) => (likely === undefined ? name : `${name} (probably ${likely})`)).join(', ')}. See the tab “Data check”.`,
    done: 'Done',
    back: 'Change and build again',
  },
  home: {
    title: (year) => `Plan for ${year}`,
    change: 'Change the plan',
    back: 'Back to the plan',
    revised: 'The revised plan is in force.',
    kept: 'The plan stays as it is.',
  },
  refreshing: {
    now: 'Refresh now',
    running: 'Refreshing…',
    done: (moved) =>
      moved === 0 ? 'Refreshed just now.' : `Refreshed just now; ${figures(moved)} moved to the log of actions.`,
    last: (moment) => `Last refresh: ${moment}`,
    never: 'Not refreshed yet.',
    next: (moment) => `Next refresh: ${moment}`,
    nextAs: (moment, owner) => `Next refresh: ${moment}, as ${owner}`,
    off: 'The tabs do not refresh by themselves.',
    schedule: 'Refresh by itself',
    schedules: { weekly: 'Every Monday at 7:00', daily: 'Every day at 7:00', off: 'Never' },
    restart: 'Start it anew',
  },
  unfinished: {
    begun: {
      build: (since, by) => `The plan is not fully built. ${begun(since, by)}`,
      refresh: (since, by) => `The tabs are not fully refreshed. ${begun(since, by)}`,
    },
    finish: { build: 'Finish the build', refresh: 'Finish the refresh' },
    giveUp: 'Keep the plan as it was',
  },
  tabs: {
    title: 'Open a tab',
    search: 'Find a tab',
    found: (count) => (count === 0 ? 'No tab has such a name.' : `${tabs(count)} found`),
    group: (name, count) => `${name} (${number.format(count)})`,
  },
  formulas: {
    title: 'Formulas',
    back: 'Back',
    unknownName: '#NAME? in a cell: open the menu Extensions › Sales Rhythm once in this file.',
    opening: 'Opening the formulas…',
    search: 'What do you want to know?',
    found: (count) => (count === 0 ? 'No formula for that. Try other words.' : `${formulas(count)} found`),
    insert: 'Insert into the selected cell',
    inserted: (cell) => `Inserted in ${cell}. Put your own cells in place of its figures.`,
  },
};

/** `42 s`, `1 min 20 s` */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

const begun = (since: string, by: string): string => (by === '' ? `Begun: ${since}.` : `Begun: ${since}, by ${by}.`);
