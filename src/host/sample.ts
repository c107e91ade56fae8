import { type SampleCompany, sampleCompany } from '../../samples/company';
import { ask, askToTheEnd } from './command/asking';
import type { Host } from './host';
import { run } from './run';

export { type SampleCompany, sampleCompany };

interface Inspection {
  readonly columns: object;
  readonly counted: object;
}

interface BuiltPlan {
  readonly tabs: readonly unknown[];
}

/**
 * Puts the sample company into a new spreadsheet in place of its blank tab, and lets the add-on build the plan by the
 * calls that its sidebar makes. Returns how many tabs it drew.
 */
export function openSample(host: Host, { tabs, plan }: SampleCompany): number {
  const [blank] = host.model.getters.getSheetIds();
  const [sales] = tabs.map(({ name, csv }) => host.importCsv(name, csv));
  run(host.model, 'DELETE_SHEET', { sheetId: blank, sheetName: host.model.getters.getSheetName(blank!) });
  const { columns, counted } = ask<Inspection>(host, 'inspectRetro', sales);
  return askToTheEnd<BuiltPlan>(host, 'buildPlan', { tab: sales, columns, ...counted, ...plan }).tabs.length;
}
