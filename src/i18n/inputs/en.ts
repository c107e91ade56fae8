import type { InputTexts, RoleTexts, RuleTexts } from './texts';

export const inputs: InputTexts = {
  people: {
    tab: 'People',
    help: 'Who sells where: one row a person, and another row when they change team.',
    columns: {
      name: { heading: 'Name', help: 'As it stands in the sales.' },
      role: { heading: 'Role', help: 'Managers and leads have a plan; blank means manager.' },
      team: { heading: 'Team', help: 'The team they belong to; blank means the team of their latest sale.' },
      division: { heading: 'Division', help: 'The division of the team.' },
      region: { heading: 'Region', help: 'Where they sell, if you wish to compare regions.' },
      from: { heading: 'From', help: 'The first day in this team; blank means from the beginning.' },
      to: { heading: 'To', help: 'The last day in this team; blank means still there.' },
      fte: { heading: 'FTE', help: '1 is full time, 0.5 half time; blank means 1.' },
      email: { heading: 'E-mail', help: 'Where their letters go.' },
      potential: { heading: 'Potential', help: 'What their clients could bring in a year; blank means average.' },
      proposal: { heading: 'Proposal', help: 'What they say they will bring this year; blank means nothing said yet.' },
      lock: {
        heading: 'Locked plan',
        help: 'Their plan for the year, whatever the rule says; rounded as the plan is.',
      },
      why: { heading: 'Why locked', help: 'Who settled it, and why.' },
      successor: { heading: 'Successor', help: 'Of somebody who leaves: who takes over their clients and their plan.' },
    },
  },
  actions: {
    tab: 'Actions',
    help: 'What was done to sell: one row for each day, manager and kind of action.',
    columns: {
      date: { heading: 'Date', help: 'The day on which it was done.' },
      manager: { heading: 'Manager', help: 'Who did it, as in the sales.' },
      kind: { heading: 'Action', help: 'Choose from the list or use your own words, always the same ones.' },
      count: { heading: 'Count', help: 'How many of them.' },
      client: { heading: 'Client', help: 'With whom, if it was one client.' },
      minutes: { heading: 'Minutes', help: 'How long it took in all.' },
      result: { heading: 'Result', help: 'What came of it.' },
      deal: { heading: 'Deal ID', help: 'Which deal it was for.' },
      nextStep: { heading: 'Next step', help: 'What was agreed.' },
      nextDate: { heading: 'Next date', help: 'When it is due.' },
    },
    kinds: ['Calls', 'Meetings', 'Visits', 'Proposals'],
  },
  deals: {
    tab: 'Deals',
    help: 'Open deals: one row each. A deal that is won moves to the sales.',
    columns: {
      deal: { heading: 'Deal ID', help: 'What tells it from other deals.' },
      client: { heading: 'Client', help: 'Who would buy.' },
      manager: { heading: 'Manager', help: 'Whose deal it is, as in the sales.' },
      stage: { heading: 'Stage', help: 'How far it has come.' },
      amount: { heading: 'Amount', help: 'What it would bring.' },
      expected: { heading: 'Expected date', help: 'When it should be won.' },
      created: { heading: 'Created', help: 'When it was opened.' },
      nextStep: { heading: 'Next step', help: 'What happens next.' },
      certainty: { heading: 'Forecast', help: 'How sure the manager is that it will be won; blank means not said.' },
    },
    certainties: { confirmed: 'Confirmed', likely: 'Likely', possible: 'Possible' },
  },
  clients: {
    tab: 'Clients',
    help: 'Who buys, if you wish to tell more of them than the sales do: one row a client. Add columns of numbers as you like.',
    columns: {
      client: { heading: 'Client', help: 'As it stands in the sales.' },
      manager: { heading: 'Manager', help: 'Who looks after it; blank means who sold to it last.' },
      segment: { heading: 'Segment', help: 'What kind of client it is: clients of a segment are compared.' },
      satisfaction: { heading: 'Satisfaction', help: 'For example from 0 to 10; blank means not known.' },
      products: { heading: 'Products in use', help: 'How many of your products it uses.' },
      employees: { heading: 'Employees', help: 'How large it is: larger clients could buy more.' },
    },
  },
  market: {
    tab: 'Market',
    help: 'What your sales may follow: demand, prices, an index. One row a month or quarter; add columns as you like.',
    columns: {
      date: { heading: 'Date', help: 'Any day of the month or quarter.' },
      of: { heading: 'Region or product', help: 'What the figures are about; blank means the whole market.' },
      index: {
        heading: 'Index',
        help: 'Call it what it is, for example demand; it is used if past sales followed it.',
      },
    },
  },
  holidays: {
    tab: 'Holidays',
    help: 'Days off beside Saturdays and Sundays, weekends that are worked, and who is away when.',
    columns: {
      date: { heading: 'Date', help: 'The day, or the first of several.' },
      worked: { heading: 'Worked', help: 'Tick a Saturday or Sunday that is worked; a day off stays unticked.' },
      note: { heading: 'Note', help: 'What day it is.' },
      to: { heading: 'To', help: 'The last day, if there are several.' },
      person: { heading: 'Person', help: 'Whose vacation or leave it is; blank means everyone.' },
    },
  },
  settings: {
    tab: 'Settings',
    help: 'What the sidebar opens with. It follows your last plan; a value that you change here stays as you enter it.',
    columns: {
      name: { heading: 'Setting', help: 'Leave as it is.' },
      value: { heading: 'Value', help: 'Change it here.' },
      meaning: { heading: 'Meaning', help: 'What the setting does.' },
    },
    rows: {
      growth: {
        name: 'Growth',
        help: 'How much more than last year; by the rule Forecast, how much more than is to be expected.',
      },
      unit: { name: 'Round to', help: 'The plan is a multiple of this amount.' },
      currency: { name: 'Currency', help: 'The one that counts where sales are in several; else blank.' },
      year: { name: 'Year', help: 'The year to plan; blank means the one after the last complete year.' },
      rule: {
        name: 'Growth rule',
        help:
          'Year on year: every quarter grows alike. Season: the year grows and is shared by the season of all years. ' +
          'Half and half: between the two. Quarter on quarter: each grows from the one before. Forecast: growth on top of ' +
          'what is to be expected. Blank, or too few past sales: year on year. Counts from the next plan on.',
        choices: ['Year on year', 'Season', 'Half and half', 'Quarter on quarter', 'Forecast'],
      },
      firstMonth: {
        name: 'First month of the year',
        help: 'A number or a name, for example April. The year is called after the one it ends in. Blank: January.',
      },
      calendar: {
        name: 'Calendar',
        help: 'Which days are worked; the tab with holidays comes on top. Blank: Monday to Friday.',
        choices: ['Monday to Friday', 'Russia'],
      },
      shortDays: {
        name: 'Short days count 7/8',
        help: 'Of the Russian calendar: tick if they weigh less in the plan.',
      },
      mix: {
        name: 'Share the plan by',
        help:
          'Past sales, headcount, potential, or a blend of them; or three weights in this order: past sales, potential, ' +
          'headcount, for example 50/30/20. Blank: past sales, or a blend where potentials are filled in.',
        choices: ['Past sales', 'Headcount', 'Potential', 'Blend'],
      },
      lowest: { name: 'Lowest change', help: 'No plan falls further below own sales of last year. Blank: no limit.' },
      highest: { name: 'Highest change', help: 'No plan rises further above own sales of last year. Blank: no limit.' },
      ramp: {
        name: 'Ramp-up of newcomers',
        help: 'What they bring in their first months; the last holds from then on. Blank: 0/25/50/75/100 %.',
      },
      heir: {
        name: "A leaver's plan goes to",
        help: 'Unless they have a successor: a vacancy until somebody is hired, colleagues, or the lead. Blank: vacancy.',
        choices: ['Vacancy', 'Colleagues', 'Lead'],
      },
      over: {
        name: 'Over-assignment',
        help: 'How much more personal plans make than the plan of their team, as a reserve. Blank: 0%.',
      },
      proposals: {
        name: 'Proposals',
        help: 'Show them beside the plan, or reconcile: plans follow them, moved as little as the total needs. Blank: show.',
        choices: ['Show', 'Reconcile'],
      },
      replan: {
        name: 'A shortfall',
        help:
          'Hold: later targets stay. Carry: they take it over. Quarter: within the same quarter. Blank: carry. A whole new plan ' +
          'is proposed in the sidebar when the year leaves what was to be expected.',
        choices: ['Hold', 'Carry', 'Quarter'],
      },
      cap: { name: 'Highest rise', help: 'By how much a shortfall may raise a later target. Blank: 25%.' },
      selling: {
        name: 'Time for selling',
        help: 'The part of the working time that calls, meetings and the like may take. Blank: 60%.',
      },
      oneOffs: {
        name: 'One-off quarters',
        help:
          'Past quarters that one event made, named on the tab “Plan”. Keep: the season counts them. Cap: no more than in ' +
          'the second-largest year. Exclude: not at all. Growth on last year counts them anyway. Blank: keep. Counts from the next plan on.',
        choices: ['Keep', 'Cap', 'Exclude'],
      },
      floor: {
        name: 'Lowest target',
        help: 'By the rule Forecast the year is not less than this share of last year, for example 90%. Blank: no limit. Counts from the next plan on.',
      },
      ceiling: {
        name: 'Highest target',
        help: 'By the rule Forecast the year is not more than this share of last year, for example 140%. Blank: no limit. Counts from the next plan on.',
      },
      market: {
        name: 'Market',
        help: 'Whether the forecast follows the tab “Market”, where that has helped in the past. Blank: on. Counts from the next plan on.',
        choices: ['On', 'Off'],
      },
      marketFactors: {
        name: 'Market by quarter',
        help:
          'What the market will do to each quarter, if you know better: 1.02; 1; 0.97; 1 is +2 % in the first, −3 % in ' +
          'the third. Blank: as measured on your past sales. Counts from the next plan on.',
      },
    },
  },
};

export const roles: RoleTexts = {
  manager: 'Manager',
  lead: 'Lead',
  head: 'Head',
  regionalHead: 'Regional head',
  ceo: 'CEO',
  participant: 'Participant',
};

export const rules: RuleTexts = {
  day: 'Enter a date, for example 2026-03-31.',
  count: 'Enter a number from 0 up.',
  fte: 'Enter a number from 0 to 1.5: 1 is full time.',
  role: 'Choose a role from the list.',
  kind: 'Not in the list, but your own words are welcome: always write the same ones.',
  manager: 'Not on the tab with people. Check the spelling, or add the person there.',
  worked: 'Tick the box if the day is worked.',
  growth: 'Enter growth from −100% to 1000%, for example 20%.',
  unit: 'Enter an amount above 0, for example 1000.',
  year: 'Enter a year, for example 2026, or leave it blank.',
  choice: 'Choose from the list, or leave it blank.',
  percent: (least, most) => `Enter a percentage from ${100 * least}% to ${100 * most}%, or leave it blank.`,
};
