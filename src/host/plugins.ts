/** Puts in the place of one of the engine's plugins one that extends it. */
export function extendPlugin<T>(registry: object, name: string, extended: (Plugin: PluginClass<T>) => PluginClass<T>) {
  const plugins = registry as Registry<T>;
  plugins.replace(name, extended(plugins.get(name)));
}

interface Registry<T> {
  get(name: string): PluginClass<T>;
  replace(name: string, plugin: PluginClass<T>): void;
}

export interface PluginClass<T> {
  // biome-ignore lint/suspicious/noExplicitAny: what a class that is extended is made from
  new (...given: any[]): T;
  /** Of its methods those that the rest of the engine may call. */
  readonly getters?: readonly string[];
}
