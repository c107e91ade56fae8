import type { Engine, Model } from './engine';
import { extendPlugin, type PluginClass } from './plugins';
import { type Formula, type formulasByTab, rememberedByTab } from './remembering';

/**
 * When rows or columns come or go, or the range of a name changes, the engine goes through every cell of the workbook for
 * formulas that have to follow: most of the time of a job that makes forty tabs beside 100,000 rows of sales. This goes
 * through the tabs that have a formula over the tab that changed, and through none for a name that stays what it is.
 */
export function adaptOnlyWhatPointsThere(model: Model, formulasOn: ReturnType<typeof formulasByTab>): void {
  const { ranges, cells } = pluginsOf(model);
  const tabsIn = rememberedByTab(model, (sheetId) => new Set(formulasOn(sheetId).flatMap(tabsNamedBy)));

  const handle = ranges.handle.bind(ranges);
  ranges.handle = (command) => {
    cells.mayHaveToAdapt = (sheetId) => {
      if (RESIZING.has(command.type)) return tabsIn(sheetId).has(command.sheetId!);
      return command.type !== 'UPDATE_NAMED_RANGE' || command.oldRangeName !== command.newRangeName;
    };
    handle(command);
  };
}

const RESIZING = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']);

/** Lets the engine be told on which tabs it has to look; until then it looks on all. */
export function letAdaptingBeNarrowed(o: Engine): void {
  extendPlugin(o.registries.corePluginRegistry, 'cell', narrowed);
}

function narrowed(Plugin: PluginClass<Cells>): PluginClass<Cells> {
  return class extends Plugin {
    override mayHaveToAdapt = (_sheetId: string): boolean => true;

    override adaptRanges(adapters: object): void {
      const all = this.cells;
      this.cells = Object.fromEntries(Object.entries(all).filter(([sheetId]) => this.mayHaveToAdapt(sheetId)));
      super.adaptRanges(adapters);
      this.cells = all;
    }
  };
}

const tabsNamedBy = ({ compiledFormula }: Formula): string[] =>
  compiledFormula.rangeDependencies.map(({ sheetId }) => sheetId);

/** The engine's own, as of version 19.3. */
interface Cells {
  cells: { [sheetId: string]: object };
  adaptRanges(adapters: object): void;
  mayHaveToAdapt?: (sheetId: string) => boolean;
}

interface Ranges {
  handle(command: Changing): void;
}

interface Changing {
  readonly type: string;
  readonly sheetId?: string;
  readonly oldRangeName?: string;
  readonly newRangeName?: string;
}

function pluginsOf(model: Model): { readonly ranges: Ranges; readonly cells: Cells } {
  const { range, handlers } = model as unknown as { range: Ranges; handlers: readonly Partial<Cells>[] };
  return { ranges: range, cells: handlers.find((handler) => handler.mayHaveToAdapt !== undefined) as Cells };
}
