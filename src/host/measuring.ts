import type { Engine } from './engine';
import { extendPlugin, type PluginClass } from './plugins';

/**
 * After every change the engine measures each row and column of every tab, and what of it would be in view: a third of the
 * time of a job that makes forty tabs. With this a tab is measured when somebody asks, and looked at when it is in front
 * and somebody looks.
 */
export function measureWhatIsLookedAt(o: Engine): void {
  const { statefulUIPluginRegistry: plugins } = o.registries;
  extendPlugin(plugins, 'header_positions', measuringWhenAsked);
  extendPlugin(plugins, 'viewport', lookingWhenAsked);
}

/** The engine's own, as of version 19.3. */
interface Headers {
  headerPositions: { [sheetId: string]: object };
  isDirty: boolean;
  readonly getters: { getSheetIds(): readonly string[] };
  computeHeaderPositionsOfSheet(sheetId: string): object;
  finalize(): void;
}

function measuringWhenAsked(Plugin: PluginClass<Headers>): PluginClass<Headers> {
  return class extends Plugin {
    override finalize(): void {
      if (this.isDirty) this.headerPositions = {};
      this.isDirty = false;
      for (const sheetId of this.getters.getSheetIds()) {
        if (!(sheetId in this.headerPositions)) this.measureLater(sheetId, this.headerPositions);
      }
    }

    private measureLater(sheetId: string, positions: { [sheetId: string]: object }): void {
      const keep = (value: object) => {
        Object.defineProperty(positions, sheetId, { value, writable: true, enumerable: true, configurable: true });
        return value;
      };
      const measure = () => keep(this.computeHeaderPositionsOfSheet(sheetId));
      Object.defineProperty(positions, sheetId, { get: measure, set: keep, enumerable: true, configurable: true });
    }
  };
}

/** The engine's own, as of version 19.3. */
interface Views {
  sheetsWithDirtyViewports: Set<string>;
  readonly getters: { getActiveSheetId(): string };
  handle(command: { readonly type: string }): void;
  handleEvent(event: object): void;
  finalize(): void;
}

function lookingWhenAsked(Plugin: PluginClass<Views>): PluginClass<Views> {
  const Looking = class extends Plugin {
    private isBehind = false;
    /** By the command before, a changed cell: one more would mark all tabs again. */
    private hasMarkedAll = false;

    override finalize(): void {
      this.isBehind = true;
    }

    override handle(command: { readonly type: string }): void {
      if (MOVING.test(command.type)) this.look();
      const isCell = command.type === 'UPDATE_CELL';
      if (!isCell || !this.hasMarkedAll) super.handle(command);
      this.hasMarkedAll = isCell;
    }

    override handleEvent(event: object): void {
      this.look();
      super.handleEvent(event);
    }

    /** A tab that is not in front stays to be looked at, until it is. */
    look(): void {
      if (!this.isBehind) return;
      this.isBehind = false;
      this.hasMarkedAll = false;
      const changed = [...this.sheetsWithDirtyViewports];
      const front = this.getters.getActiveSheetId();
      this.sheetsWithDirtyViewports = new Set(changed.filter((sheetId) => sheetId === front));
      super.finalize();
      this.sheetsWithDirtyViewports = new Set(changed.filter((sheetId) => sheetId !== front));
    }
  };
  for (const name of Plugin.getters ?? []) lookBefore(Looking.prototype, name);
  return Looking;
}

/** Commands that go on from where the view is. */
const MOVING = /VIEWPORT|SHEETVIEW|SCROLL|ZOOM/;

function lookBefore(plugin: object, name: string): void {
  const methods = plugin as { look(): void } & { [name: string]: (...given: unknown[]) => unknown };
  const get = methods[name]!;
  methods[name] = function (this: typeof methods, ...given) {
    this.look();
    return get.apply(this, given);
  };
}
