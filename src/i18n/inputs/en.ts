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
    },
  },
  holidays: {
    tab: 'Holidays',
    help: 'Days off beside Saturdays and Sundays, and weekends that are worked.',
    columns: {
      date: { heading: 'Date', help: 'The day.' },
      worked: { heading: 'Worked', help: 'Tick a Saturday or Sunday that is worked; a day off stays unticked.' },
      note: { heading: 'Note', help: 'What day it is.' },
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
      growth: { name: 'Growth', help: 'How much more than in the same quarter of last year.' },
      unit: { name: 'Round to', help: 'The plan is a multiple of this amount.' },
      currency: { name: 'Currency', help: 'The one that counts where sales are in several; else blank.' },
      year: { name: 'Year', help: 'The year to plan; blank means the one after the last complete year.' },
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
};
