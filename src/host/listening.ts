import type { Engine, Model } from './engine';
import type { PluginClass } from './plugins';

/**
 * Of every cell that changes, and once more of where it stands, the engine tells each of its sixty plugins twice: a quarter
 * of the time of a job that makes tabs. This tells those who listen.
 */
export function tellWhoListens(o: Engine, model: Model): void {
  const engine = model as unknown as Telling;
  const told = new Map(
    Object.entries(LISTENERS).map(([type, names]) => [type, pluginsOf(o, engine, names.split(/\s+/))]),
  );
  const tell = engine.dispatchToHandlers.bind(engine);
  engine.dispatchToHandlers = (handlers, command) => {
    const listeners = handlers === engine.handlers ? told.get(command.type) : undefined;
    tell(listeners ?? handlers, command);
  };
}

/** As of version 19.3: who does something about a changed cell, if only forgets what was computed from it. */
const LISTENERS: { readonly [type: string]: string } = {
  UPDATE_CELL_POSITION: 'sheet cell_icon',
  UPDATE_CELL: `sheets tables cell evaluation evaluation_chart evaluation_cf row_size data_validation_ui dynamic_tables
    custom_colors pivot_ui cell_icon formula_tracker evaluation_filter cell_computed_style table_computed_style
    header_positions viewport clipboard`,
};

function pluginsOf(o: Engine, { handlers }: Telling, names: readonly string[]): readonly object[] {
  const { corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry } = o.registries;
  const registries = [corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry] as unknown as Registry[];
  const classes = names.map((name) => registries.find((each) => each.contains(name))!.get(name));
  return handlers.filter((handler) => classes.some((Plugin) => handler instanceof Plugin));
}

interface Registry {
  contains(name: string): boolean;
  get(name: string): PluginClass<object>;
}

/** The engine's own, as of version 19.3. */
interface Telling {
  readonly handlers: readonly object[];
  dispatchToHandlers(handlers: readonly object[], command: { readonly type: string }): void;
}
