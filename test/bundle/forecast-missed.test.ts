import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleCompany } from '../../samples/company';
import type { Host } from '../../src/host/host';
import { textsIn } from '../../src/i18n/catalog';
import type { BuiltPlan, Refreshed } from '../../src/surface';
import { ask, finished } from './add-on';
import { buildByForecast, type Company, openWith, planOn, tableOn } from './plan-by-forecast';

const MADE = '2026-02-16';

/** A division of the sample company; what it sells after the plan was made is less than half of what it sells there. */
const company: Company = {
  name: 'a division that sells less',
  language: 'en',
  tabs: () => weakSince(MADE, 0.45),
  map: {},
  year: 2026,
  currency: 'USD',
  made: MADE,
  later: '2026-04-16',
};

describe('a year that leaves the range of its plan', () => {
  const { pages, tables, columns } = textsIn('en').tabs;
  let host: Host;
  let built: BuiltPlan;
  let before: unknown;
  let refreshed: Refreshed;

  beforeAll(async () => {
    host = await openWith(company);
    built = buildByForecast(host, company);
    before = planOn(host, company);
    expect(ask(host, 'openRetro').standing?.proposal).toBeUndefined();
    host.advanceTo(Date.parse(`${company.later}T09:00:00Z`));
    refreshed = finished(() => ask(host, 'refreshTabs'));
  });

  it('has a revision proposed, in the sidebar and on the tab with the outlook, and the plan stays', () => {
    const { proposal } = refreshed;
    expect(proposal?.text.length).toBeGreaterThan(1);
    expect(ask(host, 'openRetro').standing?.proposal).toEqual(proposal);
    const rows = tableOn(host, pages.outlook, tables.revision);
    expect(rows.slice(0, 4).map((row) => row[columns.now])).toEqual(built.quarters);
    expect(Number(rows[4]![columns.proposed])).toBeLessThan(built.total);
    expect(planOn(host, company)).toEqual(before);
  });

  it('has a plan with lower targets when the head says yes: quarters that are over keep theirs', () => {
    const proposed = tableOn(host, pages.outlook, tables.revision).map((row) => row[columns.proposed]);
    const accepted = finished(() => ask(host, 'acceptRevision'));
    expect(accepted.proposal).toBeUndefined();
    const revised = tableOn(host, pages.plan, tables.revised);
    expect(revised.slice(0, 4).map((row) => row[columns.first])).toEqual(built.quarters);
    expect(revised.map((row) => row[columns.plan])).toEqual(proposed);
    expect(revised[0]![columns.plan]).toBe(built.quarters[0]);
    for (const at of [1, 2, 3]) expect(revised[at]![columns.plan]).toBeLessThan(built.quarters[at]!);
    const units = planOn(host, company);
    expect(units[units.length - 1]!.slice(2).every((check) => check === 0)).toBe(true);
  });
});

/** The sales and the people of the division Service, with only a part of what was sold since a day. */
function weakSince(day: string, part: number) {
  return sampleCompany('en')
    .tabs.slice(0, 2)
    .map(({ name, csv }, at) => {
      const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true });
      const own = data.filter((row) => row.Division === 'Service');
      const weak = own.map((row) =>
        at === 0 && row.Date! >= day ? { ...row, Amount: String(Number(row.Amount) * part) } : row,
      );
      return { name, csv: Papa.unparse(weak, { columns: meta.fields! }) };
    });
}
