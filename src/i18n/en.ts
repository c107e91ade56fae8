import type { CurrencyCount } from '../domain/currency';
import type { ArgumentCell } from '../domain/problem';
import { formatterFor, isNumberAsText } from './format';
import { inputs, roles, rules } from './inputs/en';
import type { ColumnTexts } from './inputs/texts';
import { englishForm } from './plural';
import { en as tabs } from './tabs/en';
import type { Texts } from './texts';
import { en as words } from './words/en';

const { number, money } = formatterFor('en-US');

export const en: Texts = {
  locale: 'en-US',
  menu: { openSidebar: 'Open' },
  inputs,
  roles,
  rules,
  rows: {
    dateMissing: () => 'the date is missing',
    dateUnreadable: () => 'cannot be read as a date: write it as 2026-03-31',
    endBeforeStart: () => 'is before the first day: swap the two',
    amountMissing: () => 'the amount is missing',
    amountUnreadable: () => 'is not an amount: leave only the number',
    numberUnreadable: () => 'is not a number: leave only digits',
    belowZero: () => 'is below 0: enter 0 or more',
    tooMany: () => 'is more than anybody does in a day: enter 10,000 or less',
    roleUnknown: () => `is no role we know: choose one of ${Object.values(roles).join(', ')}`,
    certaintyUnknown: () => `is not one of ${Object.values(inputs.deals.certainties).join(', ')}: choose one of them`,
    notFilledIn: () => 'is not filled in',
    cellError: () => 'shows an error: correct its formula',
    duplicate: ({ firstRow }) => `the same deal is already in row ${firstRow}: delete one of the two`,
    settingUnusable: () => 'does not fit this setting: see what it means beside it',
    limitsCrossed: () => 'the lowest target is above the highest one, so neither holds: swap the two',
  },
  mistakes: {
    emptyTab: ({ tab }) => `The tab “${tab}” is empty. Put your sales there, with headings in the first row.`,
    noRows: ({ tab }) => `The tab “${tab}” has only headings. Add your sales in the rows below them.`,
    noColumn: ({ field, tab, headings }) =>
      `The tab “${tab}” has no column for the ${FIELDS[field].name}. Choose it in the sidebar, or give the column the ` +
      `heading “${FIELDS[field].heading}”. Headings now: ${headings}.`,
    noUsableRows: ({ tab, problems, excluded: { afterToday, otherCurrency, notCounted } }) => {
      if (problems === 0 && afterToday > 0 && afterToday >= otherCurrency)
        return `All sales on the tab “${tab}” that count are dated later than today. Check the dates.`;
      if (problems === 0 && otherCurrency > 0)
        return `No sale on the tab “${tab}” is in the chosen currency. Choose another one.`;
      if (problems === 0 && notCounted > 0)
        return `No row of the tab “${tab}” is of the chosen kind. Choose other rows to count.`;
      return (
        `No row of the tab “${tab}” can be counted: ${number(problems)} ${englishForm(problems, 'row has an error', 'rows have errors')}. ` +
        'Check the columns chosen in the sidebar, or correct the rows it lists.'
      );
    },
    mixedCurrencies: ({ tab, currencies }) =>
      `The sales on the tab “${tab}” are in several currencies: ${currencies.map(rowsOf).join(', ')}. ` +
      'Choose the one to plan in; rows in the others will be left out.',
    noLastYear: ({ year, years }) =>
      `There are no sales for ${year} to start from. ` +
      (years === ''
        ? `Add the sales of ${year} to the tab.`
        : `There are sales for ${years}: plan the year after one of these, or add the sales of ${year}.`),
    nobodyToPlan: ({ year }) =>
      `Nobody has a plan in ${year}. List at least one manager or lead on the tab “${inputs.people.tab}” for that year.`,
    noInputColumn: ({ input, field, tab, headings }) =>
      `The tab “${tab}” has no column “${headingOf(inputs[input].columns, field)}”. Give the right column this heading. ` +
      `Headings now: ${headings}.`,
    tabIsGone: () => 'This tab is no longer there. Choose another one.',
    busy: ({ by, since }) =>
      since === ''
        ? 'The tabs are being drawn right now. Wait a minute and try again.'
        : `${by || 'Somebody else'} has been drawing the tabs since ${since}. Wait until that is done, then try again.`,
    nothingToRefresh: () => 'There is no plan to refresh yet. Choose the tab with past sales and build the plan first.',
    salesTabIsGone: () =>
      'The tab with past sales is no longer there. Open Sales Rhythm, choose another, and build the plan again.',
    salesColumnGone: ({ tab, column }) =>
      `The tab “${tab}” has no column “${column}” any more. Give the column its heading back, or open Sales Rhythm, ` +
      'choose the columns, and build the plan again.',
    protectedTabs: ({ tabs }) =>
      `Old figures stay on tabs that are protected from the person who refreshed: ${named(tabs)}. The owner of the spreadsheet can ` +
      'let that person edit or remove the protection (Data → Protect sheets and ranges); then refresh again.',
    formulaRedrawn: () => 'Every refresh draws this tab anew. Select a cell on a tab of your own.',
    formulaHasNoRoom: ({ area, taken }) =>
      `The formula fills ${area}, ` +
      (taken === ''
        ? 'and the tab ends before that. Select a cell further from its edge.'
        : `and ${taken} holds something. Select a cell with room below and to the right.`),
    formulaProtected: ({ area }) => `${area} is protected from you. Select a cell that you may edit.`,
    badYear: ({ value }) => `“${value}” is not a year to plan. Enter a year such as 2026.`,
    badGrowth: () => 'Growth must be between −100 % and 1,000 %. Enter it in percent, for example 20.',
    badUnit: ({ value }) => `Amounts cannot be rounded to “${value}”. Enter a number above 0, for example 1000.`,
    missing: ({ argument }) => `${argument} is missing. Add it to the formula.`,
    isEmpty: ({ argument }) => `${argument} is blank. Fill in the cells it refers to.`,
    notOneCell: ({ argument }) => `${argument} must be one cell, not a range.`,
    notANumber: ({ value, ...cell }) => {
      if (value === '') return `${placeOf(cell)}: the cell is blank. Enter a number.`;
      if (isNumberAsText(value)) return `${placeOf(cell)}: “${value}” is text. Enter it as a number, without quotes.`;
      const heading = cell.row === 1 ? ', or select the range without its heading' : '';
      return `${placeOf(cell)}: “${value}” is not a number. Enter a number${heading}.`;
    },
    dateNotNumber: (cell) => `${placeOf(cell)}: this is a date. Enter a number.`,
    cellError: ({ value, ...cell }) => `${placeOf(cell)}: the cell shows ${value}. Correct that cell first.`,
    notADate: ({ value, ...cell }) =>
      value === ''
        ? `${placeOf(cell)}: the date is blank. Enter a date.`
        : `${placeOf(cell)}: “${value}” is not a date. Enter one such as 2026-03-31.`,
    negative: ({ value, ...cell }) => `${placeOf(cell)}: ${value} is negative. Enter 0 or more.`,
    notPositive: ({ value, ...cell }) => `${placeOf(cell)}: ${value} is not above 0. Enter a number such as 1 or 1000.`,
    tooLarge: ({ value, ...cell }) =>
      `${placeOf(cell)}: ${value} is too large. Enter amounts in thousands or millions.`,
    tooManyUnits: ({ argument, value, unit }) =>
      `${argument}: ${value} is too much to split into units of ${unit}. Choose a larger unit.`,
    endBeforeStart: () => 'end is before start. Swap the two dates.',
    noSuchRule: ({ value, english }) => `rule: “${value}” is not known. Enter one of: ${english}.`,
    noSuchCalendar: ({ value }) =>
      `calendar: “${value}” is not known. Enter RU or select days off; blank is Monday to Friday.`,
    noOfficialCalendar: ({ year, first, last, isFixed }) =>
      `The Russian calendar is known for ${first}–${last}, not for ${year}. ` +
      `${isFixed ? 'Enter start and end within those years' : 'Select days off as calendar'}.`,
    notAHistory: ({ argument, rows, columns, periods }) =>
      `${argument} has ${rows} ${englishForm(rows, 'row', 'rows')} and ${columns} ${englishForm(columns, 'column', 'columns')}. ` +
      `Select ${periods === 4 ? 'four columns, one for each quarter' : 'twelve columns, one for each month'}, ` +
      'with a row for each year; or two columns: date and amount.',
    noWholeYear: ({ argument }) =>
      `${argument} has no whole calendar year. Select sales from January to December of at least one year.`,
    blankPeriod: ({ argument, period, periods }) =>
      `${argument}: ${periods === 4 ? 'quarter' : 'month'} ${period} is blank in every year. Fill it in for at least one year; enter 0 if nothing was sold.`,
    onlyTotals: ({ argument, periods }) =>
      `${argument} has only totals of ${periods === 4 ? 'years' : 'years or quarters'}. Select sales by the day or by the month.`,
    growthTooFar: ({ value }) =>
      `growth: ${value} means ${number(value * 100)} %. Enter a growth from -100 % to 1000 %, such as 20% or 0.2.`,
    noLastQuarter: () =>
      'history: nothing was sold in the last quarter, so nothing can grow from it. Choose another rule, such as yoy.',
    notAsMany: ({ argument, given, wanted }) =>
      `${argument} has ${given} ${englishForm(given, 'number', 'numbers')}. Give ${wanted}: one for each month from start to end.`,
    notALine: ({ argument }) => `${argument} must be one row or one column. Select one of them.`,
    notSameSize: ({ argument, other }) =>
      `${argument} and ${other} differ in size. Select as many rows and columns for both.`,
    notAShare: ({ value, percent, ...cell }) =>
      `${placeOf(cell)}: ${value} cannot be used here. Enter a share such as ${percent} %.`,
    moreWonThanDecided: ({ value, decided, ...cell }) =>
      `${placeOf(cell)}: ${value} won is more than ${decided} decided. Count won and lost deals together as decided.`,
    tooManyFactors: ({ argument, most }) =>
      `${argument} has more than ${most} factors. Multiply some of them into one.`,
    notQuarters: ({ argument, given }) =>
      `${argument}: ${given} ${englishForm(given, 'period does', 'periods do')} not make whole quarters. ` +
      'Select months by three, quarters by four or weeks by thirteen.',
    notOneEach: ({ argument, names }) => `${argument} needs one number each for ${names}. Give as many, in this order.`,
    partsMissTotal: ({ argument, made, total }) =>
      `${argument}: as it is, the parts make ${number(made)} of ${number(total)}, a gap of ${number(made - total)}. ` +
      'Change it, or the total.',
    tooShort: ({ argument, given, fewest }) =>
      `${argument} has only ${given} ${englishForm(given, 'period', 'periods')} with an amount. Select at least ${fewest}.`,
    notASeason: ({ value, ...cell }) =>
      `${placeOf(cell)}: ${value} is not known. Enter 12 if each cell is a month, 4 if it is a quarter.`,
    notACount: ({ value, most, ...cell }) =>
      `${placeOf(cell)}: ${value} cannot be used here. Enter a whole number from 1 to ${most}.`,
    noSales: ({ year, ...cell }) =>
      `${placeOf(cell)}: there are no sales${year === undefined ? '' : ` in ${year}`}. Select years with sales only.`,
  },
  words,
  tabs,
  refresh: {
    trouble: {
      failed: (why) => `The last refresh did not work. ${why}`,
      unavailable: (message, since) =>
        `Google has not let us refresh the tabs since ${since} (“${message}”). It is tried again every hour; ` +
        'Refresh now tries at once.',
      late: (due) => `The tabs should have refreshed on ${due} and did not. Start the weekly refresh anew here.`,
      noTrigger: () => 'The refresh is switched on, but Google has stopped it. Start it anew here.',
    },
    letter: {
      subject: (title) => `The dashboards in “${title}” were not refreshed`,
      failed: (trouble, url) => `${trouble}\n\n${url}\n\nThe tabs show the figures of the last refresh until then.`,
      notAllowed: (title, url) =>
        `Google asks you to allow Sales Rhythm to work in “${title}” again; until then its tabs do not refresh. ` +
        `Open this address and agree:\n\n${url}`,
    },
  },
  revision: {
    title: 'The year has moved away from the plan',
    why: tabs.verdicts.revision,
    change: (changes) =>
      `What would change:\n${changes
        .map(({ quarter, from, to }) => `${quarter ? `Q${quarter}` : 'Year'}: ${money(from)} → ${money(to)}`)
        .join('\n')}`,
    untilThen: 'The plan stays as it is until you revise it.',
    accept: 'Revise the plan',
    decline: 'Keep the plan',
  },
};

const FIELDS = {
  date: { name: 'date of the sale', heading: 'Date' },
  amount: { name: 'amount', heading: 'Amount' },
};

/** The first five of many. */
function named(tabs: readonly string[]): string {
  const names = tabs.slice(0, 5).map((tab) => `“${tab}”`);
  return names.join(', ') + (tabs.length > 5 ? ` and ${number(tabs.length - 5)} more` : '');
}

function rowsOf({ currency, rows }: CurrencyCount): string {
  return `${currency} (${number(rows)} ${englishForm(rows, 'row', 'rows')})`;
}

function headingOf(columns: { readonly [field: string]: ColumnTexts }, field: string): string {
  return columns[field]?.heading ?? field;
}

/** `weights, row 2, column 3`: places within the range, because a formula does not learn where its range is. */
function placeOf({ argument, row, column }: ArgumentCell): string {
  const place = [argument];
  if (row !== undefined) place.push(`row ${row}`);
  if (column !== undefined) place.push(`column ${column}`);
  return place.join(', ');
}
