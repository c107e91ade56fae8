import { types } from 'node:util';
import { Exception } from './service';

/**
 * Returns what `google.script.run` makes of a result on its way to the page: primitives, null, arrays and plain objects
 * pass; undefined in an array becomes null and vanishes from an object. Anything else fails the call, a date first of
 * all, wherever it stands.
 */
export function clientResult(value: unknown): unknown {
  return carried(value, [], () => {
    throw new Exception('The script completed but the returned value is not a supported return type.');
  });
}

/** The same on the way to the server. The page names the argument that it could not send, from 0. */
export function clientArguments(args: readonly unknown[]): unknown[] {
  return args.map((value, at) =>
    carried(value, [], () => {
      throw new TypeError(`Failed due to illegal value in property: ${at}`);
    }),
  );
}

function carried(value: unknown, around: readonly object[], refuse: () => never): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return refuse();
  if (typeof value !== 'object' || value === null) return value;
  if (around.includes(value)) return refuse();
  const within = [...around, value];
  if (Array.isArray(value)) return Array.from(value, (item) => carried(item, within, refuse) ?? null);
  if (!isPlain(value)) return refuse();
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, carried(item, within, refuse)]));
}

/** Made by `{}`, of whatever realm; services are proxies. */
function isPlain(value: object): boolean {
  if (types.isProxy(value) || types.isDate(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
