// Runs in the sidebar's frame before the add-on's page: `google.script.run` and `google.script.host`, over messages to
// the page around it. The server compares nothing but JSON, so what Google would refuse to carry is refused here.

type Handle = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handle;
  readonly failure?: Handle;
  readonly userObject?: unknown;
}

/** From the page around: the functions there are, then the end of each call. */
type Message = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly error: { name: string; message: string } }
);

declare const CALLABLE: readonly string[];

const underWay = new Map<number, Handlers>();
let calls = 0;

const say = (message: object) => parent.postMessage(message, '*');

/** Every handler makes a new runner, as at Google: two calls never share theirs. */
function runner(handlers: Handlers): object {
  const functions = CALLABLE.map((name) => [name, (...args: unknown[]) => call(name, args, handlers)]);
  return {
    withSuccessHandler: (success: Handle) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handle) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    ...Object.fromEntries(functions),
  };
}

function call(name: string, args: readonly unknown[], handlers: Handlers): void {
  for (const [position, value] of args.entries()) refuseIllegal(value, String(position));
  calls += 1;
  underWay.set(calls, handlers);
  say({ kind: 'call', id: calls, name, args });
}

/** Google carries primitives, null, arrays and plain objects. */
function refuseIllegal(value: unknown, property: string): void {
  if (typeof value === 'function' || (value instanceof Object && !isPlain(value))) {
    throw new TypeError(`Failed due to illegal value in property: ${property}`);
  }
  if (value instanceof Object) for (const [key, child] of Object.entries(value)) refuseIllegal(child, key);
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

addEventListener('message', ({ data, source }: MessageEvent<Message>) => {
  const handlers = source === parent ? underWay.get(data.id) : undefined;
  if (!handlers) return;
  underWay.delete(data.id);
  if ('value' in data) handlers.success?.(data.value, handlers.userObject);
  else fail(data.error, handlers);
});

function fail({ name, message }: { name: string; message: string }, { failure, userObject }: Handlers): void {
  const error = Object.assign(new Error(message), { name });
  if (failure) failure(error, userObject);
  else console.error('Uncaught', error);
}

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => say({ kind: 'close' }),
        editor: { focus: () => say({ kind: 'focus' }) },
        origin: 'https://docs.google.com',
        setHeight: () => {},
        setWidth: () => {},
      },
    },
  },
});
