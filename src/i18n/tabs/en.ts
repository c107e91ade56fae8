import { yearOfDay } from '../../domain/calendar';
import { isStale } from '../../domain/stale';
import { en as clients } from '../clients/en';
import { formatterFor } from '../format';
import { inputs } from '../inputs/en';
import { en as verdicts } from '../verdicts/en';
import { en as words } from '../words/en';
import type { ActionStanding, Standing, TabTexts } from './texts';

const { money, rough, sum, number, percent, day, month } = formatterFor('en-US');

export const en: TabTexts = {
  company: 'Company',
  vacancy: 'Vacancy',
  name: {
    company: () => 'Company total',
    division: (name) => `Division · ${name}`,
    team: (name) => `Team · ${name}`,
    manager: (name) => name,
  },
  pages: {
    contents: 'Contents',
    outlook: 'Outlook',
    plan: 'Plan',
    accuracy: 'Forecast check',
    clients: 'Client plan',
    check: 'Data check',
  },
  answers: {
    company: 'How does the company stand, division by division?',
    division: 'How does the division stand, and which team is behind?',
    team: 'Who of the team is behind, in actions and in money?',
    manager: 'What do I have to do this month, and where do I stand?',
    outlook: 'Will we make the quarter and the year, and why not?',
    plan: 'Where does the target come from, what is the plan of everyone, and does it add up?',
    accuracy: 'How far off are forecasts of our sales, and what do they go by?',
    clients: 'What can each client bring, who is going quiet, and where is there more to sell?',
    check: 'Can I trust the figures?',
  },
  title: (name, year) => `${name} · ${year}`,
  span: (start, end) => `${monthAndYear(start)} – ${monthAndYear(end)}`,
  stamp: (today, lastSale) =>
    `As of ${day(today)}. Last sale in the data: ${day(lastSale)}${isStale(lastSale, today) ? '. Bring in a newer export' : ''}.`,
  reportDate: { label: 'Report date for your formulas: REPORT_DATE', numberFormat: 'mmm d, yyyy' },
  actions: (any, standings) => `${month(any)} to date: ${standings.map(action).join(', ')}.`,
  message: {
    noPlan: ({ year, fact }) => `No plan for ${year}: nothing was sold the year before. Sold so far: ${sum(fact)}.`,
    notBegun: (standing) => `The plan for ${standing.year} is ${sum(standing.plan)}${growth(standing)}.`,
    running: ({ due, fact, plan, year, ...left }) =>
      `Sold ${sum(fact, due)} of the ${sum(due)} due by now (${percent(fact / due)}): ${gap(fact - due)}. ` +
      `The plan for ${year} is ${sum(plan)}${perDay(left)}.`,
    over: ({ due, fact, year }) =>
      `${year} closed with ${sum(fact, due)} of the ${sum(due)} planned (${percent(fact / due)}): ${gap(fact - due)}.`,
  },
  columns: {
    period: 'Period',
    manager: 'Manager',
    team: 'Team',
    division: 'Division',
    day: 'Day',
    action: 'Action',
    lastYear: 'Last year',
    plan: 'Plan',
    due: 'Plan to date',
    fact: 'Fact',
    gap: 'Gap to date',
    attainment: '% of plan',
    days: 'Working days',
    tab: 'Tab',
    answer: 'Answers',
    unit: 'Who',
    level: 'Level',
    year: 'Year',
    quartersCheck: 'Quarters − year',
    monthsCheck: 'Months − year',
    reason: 'Rows',
    rows: 'How many',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    wrong: 'What is wrong',
    likely: 'Probably',
    overdue: 'Backlog',
    deals: 'Deals',
    actions: 'Actions',
    conversion: 'Conversion',
    averageDeal: 'Average deal',
    other: 'Other',
    rank: 'Lag rank',
    needed: 'Needed now',
    extra: 'Above plan',
    daysLeft: 'Days left',
    perDay: 'A working day',
    done: 'Done',
    own: 'Own conversion',
    everyone: 'Everyone’s',
    plannedBy: 'In the plan',
    leadDays: 'Days to the deal',
    growth: 'Growth',
    beyondGoal: 'Growth − goal',
    beyondYear: 'Growth − year’s',
    from: 'Range from',
    to: 'Range to',
    proposed: 'Proposed',
    difference: 'Difference',
    missing: 'No word yet',
    raise: 'Raise by',
    hire: 'Or hire',
    fullTime: 'Full-time',
    byRule: 'By the rule',
    perFullTime: 'A full-time year',
    why: 'Why it differs',
    method: 'Method',
    forecast: 'Forecast',
    beyondPlan: 'Forecast − plan',
    chance: 'Chance',
    ownForecast: 'Managers’ own',
    missed: 'Forecasts missed by',
    ownMissed: 'Managers missed by',
    expected: 'Fact or forecast',
    scenario: 'If',
    now: 'Plan now',
    target: 'Target',
    first: 'First plan',
    stepsCheck: 'Sum − target',
    units: 'Units',
    quarters: 'Quarters',
    byForecast: 'This forecast',
    byLastYear: 'Last year’s figures',
    byGrowth: (growth) => `Last year ${signed(growth)}`,
    series: 'Column',
    about: 'Of what',
    effect: 'What it does to the sales',
    bias: 'High (+), low (−)',
  },
  levels: { company: 'Company', division: 'Division', team: 'Team', manager: 'Manager' },
  product: 'Product',
  outdated:
    '■ Out of date: not in the plan any more. Below are figures of an earlier plan; delete the tab if you do not need it.',
  noPlan: '–',
  tables: {
    quarters: 'Quarters',
    months: 'Months',
    weeks: 'Weeks of the year',
    managers: 'Managers',
    teams: 'Teams',
    divisions: 'Divisions',
    contents: 'Tabs',
    entry: 'This week: type what you did',
    actionsOf: (any) => `Actions in ${month(any)}`,
    weeksOf: (any) => `Weeks of ${month(any)}: money`,
    kindOf: (kind, day) => `${kind} in ${month(day)}`,
    weeksOfKind: (kind, day) => `Weeks of ${month(day)}: ${kind}`,
    planOfMoney: 'Revenue',
    planOfActions: (kind) => `Actions: ${kind}`,
    counted: 'What was counted',
    problems: 'Rows to correct',
    strangers: 'Unknown names',
    lag: 'Who is behind, and why',
    replanned: 'What the months left need now',
    conversions: 'Conversion into deals',
    basis: (rule, goal) =>
      `How the target was made: ${rule === 'forecast' ? `the forecast ${signed(goal)}` : `growth of ${percent(goal)}`}`,
    bridge: 'Top-down and bottom-up',
    assignments: 'Personal plans',
    methods: 'Details: the season by every method',
    rules: 'Details: the quarters by every rule',
    outlook: 'How it will probably end',
    outlookOf: (quarter) => `${quarter}: forecast by team and person`,
    quartersAhead: 'Quarters: fact and forecast',
    scenarios: (quarter) => `${quarter}: what may happen`,
    revision: 'Proposed revision of the plan',
    revised: 'The first plan and the revised one',
    steps: 'What each target is made of',
    forecastOfUnits: 'Forecast by division, team and manager',
    forecastOfProducts: 'Forecast by product',
    missed: 'How far each way to set targets would miss',
    market: 'Market: what was measured',
    ownPast: 'How well past quarters were forecast',
  },
  verdicts,
  clients,
  scenarios: {
    base: 'All goes on as now',
    largestLost: 'The largest open deal is lost',
    winRateDown: 'Win rate 5 points lower',
    vacancies: 'Two people leave',
    worst: 'Worst: all of this at once',
    best: 'Best: largest won, win rate 5 points up',
  },
  reasons: {
    past: 'Last year, an equal part',
    season: 'Season',
    forecast: 'Forecast growth',
    market: 'Market',
    clients: 'Clients',
    ambition: 'Beyond the forecast',
    limits: 'Limits',
  },
  because: { lastYear: 'The same quarter of last year', revision: 'Revision' },
  methods: {
    recommended: 'Recommended',
    mean: 'Mean of shares',
    ratio: 'All years together',
    median: 'Median',
    movingAverage: 'Moving average',
    growth: 'With the growth of this plan',
    fading: 'Recent years first',
  },
  entry: {
    dayFormats: 'Mon Tue Wed Thu Fri Sat Sun'.split(' ').map((day) => `"${day}, "mmm d`),
    kinds: inputs.actions.kinds,
    note: 'It counts at once; a refresh moves all up to today to the tab “Actions”.',
    moved: 'Moved to “Actions”',
    help: 'Enter a number from 0 up: how many you did that day.',
  },
  notes: {
    noActions: 'Log what you do on the tab “Actions”: from that and the sales, actions get planned here too.',
    overdue: 'Backlog: the part of the plan that was late already when the plan was built.',
    annualised: (quarters) =>
      `Too little is known of ${quarters.map(({ quarter }) => quarter).join(', ')}: ` +
      `${quarters.map(({ brought, estimate }) => `${money(brought)} sold counts as ${money(estimate)}`).join(', ')}.`,
    strangers:
      'Correct misspelled names. A new person has no plan until the tab “People” lists them; if it is empty, all who sell have one.',
    fromTo: 'Range: where it ends in eight cases of ten.',
    sure: (chance) => `The chance to make the plan of the quarter, in each of these: ${chance}.`,
    steps: 'The plan was made by another rule; this is what the rule “forecast” would ask.',
    expected: 'Without the sales of the running quarter. How it goes by now: see the tab “Outlook”.',
    revision: 'The plan stays as it is until you revise it in the sidebar.',
    firstSteps: 'Of the first plan; the revised one stands above.',
    missed: 'Every quarter of a year ahead, forecast as if standing before it; the miss as a share of the sales.',
    ranges: 'Range: where a quarter ends up in 19 years of 20, judged by how past years differ.',
    bridge: 'Three ways to close a gap: raise the proposals, hire, or accept what is proposed.',
    noProblems: 'Nothing to correct.',
    problemsShown: (shown, all) => `The first ${number(shown)} of ${number(all)}.`,
  },
  counted: {
    facts: 'Sales and returns counted',
    problems: 'Not counted: to correct, see below',
    afterToday: 'Left out: dated after today',
    otherCurrency: 'Left out: in another currency',
    notCounted: 'Left out: not a sale by the chosen stage',
  },
  partsCheck: 'Managers − company',
  productsCheck: 'Products − company',
  total: 'Total',
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  yearOf: String,
  month: words.month,
  week: words.week,
  charts: {
    divisions: 'Divisions: last year, plan, fact',
    quarters: 'Quarters: last year, plan, fact',
    months: 'Months: plan and fact',
    managers: 'Managers: plan and fact',
    quartersAhead: 'Quarters: last year, plan, fact and forecast',
  },
  soldElsewhere: 'Sold in other teams',
  soldByOthers: 'Sold here by others',
  unstaffed: (team) => `${team} (nobody now)`,
  reserve: 'Reserve in personal plans',
  assigned: 'Sum of personal plans',
  fewData: '○ few data',
};

function growth({ plan, lastYear }: Standing): string {
  if (lastYear <= 0) return '';
  const share = plan / lastYear - 1;
  return share < 0 ? `, ${percent(-share)} below last year` : `, ${percent(share)} above last year`;
}

/** `+ 20%` */
function signed(share: number): string {
  return `${share < 0 ? '−' : '+'} ${percent(Math.abs(share))}`;
}

function gap(amount: number): string {
  if (amount === 0) return '● exactly on plan';
  return amount < 0 ? `▼ behind by ${sum(-amount)}` : `▲ ahead by ${sum(amount)}`;
}

/** `Calls 40 of 55 ▼ (backlog 5)` */
function action({ kind, due, fact, overdue }: ActionStanding): string {
  const backlog = overdue > 0 ? ` (backlog ${number(overdue)})` : '';
  return `${kind} ${number(fact)} of ${number(due)} ${fact < due ? '▼' : '●'}${backlog}`;
}

function perDay({ requiredPerDay, multiple }: Pick<Standing, 'requiredPerDay' | 'multiple'>): string {
  if (requiredPerDay === undefined || requiredPerDay === 0) return '';
  const most = Math.max(requiredPerDay, requiredPerDay / (multiple ?? 1));
  const soFar =
    multiple === undefined
      ? ''
      : ` (so far ${rough(requiredPerDay / multiple, most)}, ×${number(Math.round(multiple * 10) / 10)})`;
  return `; it takes ${rough(requiredPerDay, most)} a working day${soFar}`;
}

function monthAndYear(any: number): string {
  return `${month(any)} ${yearOfDay(any)}`;
}
