import { type Day, type Span, yearOfDay } from '../domain/calendar';
import { potentialsBy } from '../domain/clients/client-potential';
import type { MeasuredDrivers } from '../domain/clients/drivers';
import { assertOneCurrency } from '../domain/currency';
import { dealHistoryOf } from '../domain/deal-history';
import { fiscalYear } from '../domain/fiscal';
import type { KeptForecast } from '../domain/forecast-basis';
import type { SaidQuarter } from '../domain/outlook/said';
import { type People, type Stranger, strangersAmong } from '../domain/people';
import { makePlan, type Plan } from '../domain/plan';
import type { PlanPast } from '../domain/plan-past';
import { Mistake } from '../domain/problem';
import type { Excluded, Facts } from '../domain/retro';
import { unofficialYears } from '../domain/russian-calendar';
import type { Range } from '../domain/season';
import { choicesIn, type Settings } from '../domain/settings';
import type { Problem, Table } from '../domain/table';
import type { Quarters } from '../domain/target';
import type { CalendarDay } from '../domain/work-calendar';
import { textsIn } from '../i18n/catalog';
import { languageOf } from '../i18n/language';
import type { PlanRequest } from '../surface';
import type { Tab } from '../workbook/tab';
import { tabsOf } from '../workbook/tabs/tabs';
import { type View, viewOf } from '../workbook/view';
import { type Inputs, placed, readInputs } from './inputs';
import type { Workbook } from './ports';
import { inWords, readSales } from './retro';

/** A plan as tabs, before any of them is drawn. */
export interface PlanTabs {
  readonly tabs: readonly Tab[];
  /** What a tab says that the plan has no more. */
  readonly outdated: string;
  readonly plan: Plan;
  readonly view: View;
  readonly excluded: Excluded;
  /** Rows that could not be counted, those of the sales first. */
  readonly problems: readonly Problem[];
  /** Names and kinds of actions that nobody knows. */
  readonly unknown: readonly Stranger[];
  readonly inputs: Inputs;
}

/** What a plan is made from, so that it does not move with what is done since. */
export interface Known {
  /** The facts and actions until that day. */
  readonly knownBy: Day;
  /** Where the year of the plan begins, 1–12; undefined where the settings say it. */
  readonly firstMonth: number | undefined;
  /** What was forecast for it; undefined where that is still to be done. */
  readonly forecast: KeptForecast | undefined;
  /** What divides it; undefined where that is still to be told from the sales. */
  readonly past: PlanPast | undefined;
  /** What its quarters were to bring; undefined where that is still to be calculated. */
  readonly made: Quarters | undefined;
  /** The quarters of a revision that the head has accepted. */
  readonly revised: { readonly quarters: Quarters } | undefined;
  /** The range of the year that the head knows of; undefined where it is the one that the plan was made with. */
  readonly ground: Range | undefined;
  /** What was forecast of quarters before and of this one. */
  readonly said?: readonly SaidQuarter[];
  /** What helps to foresee clients, measured with the plan; undefined where that is still to be done. */
  readonly drivers: MeasuredDrivers | undefined;
}

/**
 * Past sales and what people filled in go in; a plan of money and actions that adds up, and a tab for everyone, come out.
 * Nothing is written.
 *
 * @param table the sales, from the tab of the request
 * @param unreadable what people typed on their tabs and cannot be read
 */
export function planTabs(
  workbook: Workbook,
  table: Table,
  request: PlanRequest,
  known: Known,
  unreadable: readonly Problem[],
): PlanTabs {
  const inputs = settledInputs(workbook, request, known);
  const { people, actions, deals, settings, clients } = inputs;
  const { facts, problems, excluded } = usableSales(workbook, table, request, people);
  const { knownBy, forecast, ground, said, drivers } = known;
  const { today, locale } = workbook;
  const language = languageOf(locale);
  const { tabs: texts } = textsIn(language);
  const history = dealHistoryOf(table.rows, request.columns);
  const { names, traitsOf, size } = clients;
  const potentialsOn = potentialsBy(facts, { firstMonth: settings.firstMonth, names, traitsOf, size, drivers });
  const plan = makePlan(
    facts.filter(({ day }) => day <= knownBy),
    {
      ...planningOf(request, inputs, known),
      ...{ today, company: texts.company, vacancy: texts.vacancy, history },
      clients: forecast === undefined ? potentialsOn(knownBy) : undefined,
    },
  );
  const now = { facts, actions, deals, history, ground, said, clients: { potentialsOn, traitsOf, people } };
  const view = viewOf(plan, now, today, request.quarter);

  const elsewhere = [...inputs.problems.map(placed), ...unreadable];
  const toCorrect = [...problems.map((problem) => placed({ tab: table.name, problem })), ...elsewhere];
  const sellers = request.columns.manager === undefined ? [] : facts.map(({ manager }) => manager);
  const strangers = strangersTo(inputs, sellers);
  const { misspelled } = actions;
  const check = { facts: facts.length, excluded, strangers, misspelled, problems: inWords(toCorrect, language) };
  return {
    ...{ plan, view, excluded, inputs, outdated: texts.outdated },
    tabs: tabsOf(view, check, texts),
    problems: [...problems, ...elsewhere],
    unknown: [...strangers, ...misspelled],
  };
}

/** What people have filled in; a plan that stands keeps its first month, and the sidebar chooses the rule. */
function settledInputs(workbook: Workbook, { tab, rule }: PlanRequest, { firstMonth }: Known): Inputs {
  const inputs = readInputs(workbook, tab);
  return { ...inputs, settings: { ...inputs.settings, ...(firstMonth && { firstMonth }), ...(rule && { rule }) } };
}

function usableSales(workbook: Workbook, table: Table, request: PlanRequest, people: People): Facts {
  const sales = readSales(workbook, table, request.columns, request, people);
  const { facts, problems, excluded, currencies } = sales;
  assertOneCurrency(currencies, request.currency, table.name);
  if (facts.length > 0) return sales;
  throw new Mistake('noUsableRows', { tab: table.name, problems: problems.length, excluded });
}

/** What was wished, filled in, and known when the plan was made. */
function planningOf({ year, growth, unit }: PlanRequest, inputs: Inputs, known: Known) {
  const { people, actions, deals, calendar, holidays, absences, market, settings } = inputs;
  const { knownBy, forecast, past, made, revised } = known;
  return {
    ...{ year, growth, unit, people, calendar, absences, market, forecast, past, made, madeOn: knownBy },
    ...{ actions: actions.until(knownBy), deals: deals.filter(({ created = 0 }) => created <= knownBy) },
    revised: revised?.quarters,
    choices: choicesIn(settings),
    unofficialYears: unknownYears(settings, fiscalYear(year, settings.firstMonth), holidays),
  };
}

/** Who is neither on the tab of people nor, where that is empty, among those who sell. */
function strangersTo({ people, actions, named }: Inputs, sellers: readonly string[]): Stranger[] {
  const known = people.names.length > 0 ? people.names : [...new Set(sellers)];
  return strangersAmong([...sellers, ...actions.managers, ...named], known);
}

/** The years of a Russian calendar that is not official yet, and of which nobody has entered a holiday either. */
function unknownYears({ calendar }: Settings, year: Span, holidays: readonly CalendarDay[]): number[] {
  if (calendar !== 'RU') return [];
  const entered = new Set(holidays.map(({ date }) => yearOfDay(date)));
  return unofficialYears(year).filter((each) => !entered.has(each));
}
