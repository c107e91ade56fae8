import type { SidebarTexts } from './texts';

const number = new Intl.NumberFormat('en-US');
const rows = (count: number): string => `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;

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
    notCounted: (count) => `${rows(count)} at other stages: not counted`,
    otherCurrency: (count) => `${rows(count)} in other currencies: not counted`,
    afterToday: (count) => `${rows(count)} dated after today: not counted yet`,
    problems: (count) => `${rows(count)} to mend`,
    place: (row, column) => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
    blank: 'blank cell',
    more: (count) => `and ${number.format(count)} more`,
    again: 'Check again',
  },
  plan: {
    title: 'Plan',
    year: 'Year to plan',
    madeFrom: (year) => `Made from the sales of ${year}.`,
    growth: 'Growth on the year before, %',
    badGrowth: 'Type a percentage, for example 20 or 12.5.',
    unit: 'Round to',
    build: 'Build quarterly plan',
    building: 'Building the plan…',
    patience: 'This may take a minute. Keep this panel open.',
  },
  built: {
    title: (year) => `The plan for ${year} is ready`,
    total: (year) => `Plan for ${year}`,
    lastYear: (year) => `Sales in ${year}`,
    annualised: (quarters) =>
      `${quarters.map((quarter) => `Q${quarter}`).join(', ')} estimated: too few days are known.`,
    growth: 'Growth',
    tabs: 'Open a tab',
    leftOut: (count) => `${rows(count)} left out`,
    back: 'Change and build again',
  },
};
