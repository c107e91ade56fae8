import { type ClientPast, type ClientState, clientModel, type Feature } from '../../src/domain/clients/client-model';
import { type Drivers, measureDrivers, OWN_SALES, withFeatures } from '../../src/domain/clients/drivers';
import { seededRandom } from '../../src/domain/random';
import { sumOf } from '../../src/domain/sum';
import { clientQuarters } from '../domain/datasets';

// What will a client bring next quarter? Three quarters of real resellers are forecast, each from those before it, by the
// model and by the rules of thumb that people plan with.

export interface ClientErrors {
  readonly method: string;
  /** Σ|forecast − fact| ÷ Σ fact, in percent. */
  readonly wape: number;
  /** Σ(forecast − fact) ÷ Σ fact, in percent. */
  readonly bias: number;
}

const TESTED = [8, 9, 10];

export function clientBacktest(): ClientErrors[] {
  const { features, resellers } = readResellers();
  return [
    errorsOf(
      'last quarter',
      resellers,
      () =>
        ({ lag1 }) =>
          lag1,
    ),
    errorsOf(
      'same quarter last year',
      resellers,
      () =>
        ({ lag4 }) =>
          lag4,
    ),
    errorsOf(
      'last year + 20 %',
      resellers,
      () =>
        ({ lag4 }) =>
          1.2 * lag4,
    ),
    errorsOf('the model', resellers, (known) => {
      const model = clientModel(features, known);
      return (client) => model(client);
    }),
  ];
}

/** The same with only the drivers that helped in the quarters before each test quarter; twenty times as slow. */
export function clientBacktestOfDrivers(): ClientErrors {
  const { features, resellers } = readResellers();
  return errorsOf('the model, drivers that help', resellers, (known) => {
    const { used } = measureDrivers(features, known);
    const model = clientModel(
      used.map((at) => features[at]!),
      withFeatures(known, used),
    );
    return (client) => model(withFeatures([client], used)[0]!);
  });
}

/** What each driver is worth, measured on the last three quarters. */
export function resellerDrivers(): Drivers {
  const { features, resellers } = readResellers();
  return measureDrivers(features, resellers);
}

/** Milliseconds to fit 1,200 clients with 30 figures each, the best of three. */
export function fitTime(): number {
  const random = seededRandom(1);
  const features = Array.from({ length: 30 }, (_, at): Feature => ({ driver: OWN_SALES, isMoney: at < 10 }));
  const pasts = Array.from({ length: 1200 }, (_, at): ClientPast => {
    const values = features.map(() => 100 * random());
    const [first, second, third] = values as [number, number, number];
    return { values, usual: first, known: 4, period: at % 4, brought: (first * second) / 50 + third * random() };
  });
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    clientModel(features, pasts);
    return performance.now() - start;
  });
  return Math.min(...times);
}

interface Reseller extends ClientPast {
  readonly lag1: number;
  readonly lag4: number;
}

function errorsOf(
  method: string,
  resellers: readonly Reseller[],
  learn: (known: readonly Reseller[]) => (client: ClientState & Pick<Reseller, 'lag1' | 'lag4'>) => number,
): ClientErrors {
  const pairs = TESTED.flatMap((quarter) => {
    const forecast = learn(resellers.filter(({ period }) => period < quarter));
    const tested = resellers.filter(({ period }) => period === quarter);
    return tested.map((client) => ({ error: forecast(client) - client.brought, fact: client.brought }));
  });
  const money = sumOf(pairs.map(({ fact }) => fact));
  return {
    method,
    wape: (100 * sumOf(pairs.map(({ error }) => Math.abs(error)))) / money,
    bias: (100 * sumOf(pairs.map(({ error }) => error))) / money,
  };
}

const MONEY = ['lag1', 'lag2', 'lag3', 'lag4', 'mean4', 'mean_all', 'max_all', 'aov'];
const DRIVERS: Readonly<Record<string, readonly string[]>> = {
  [OWN_SALES]: MONEY,
  tenure: ['tenure'],
  recency: ['recency'],
  frequency: ['n_active', 'share_active'],
  products: ['nprod_last', 'nprod_all', 'new_prod_last', 'qty1'],
  market: ['terr_g1', 'terr_g4', 'terr_season'],
  size: ['emp', 'asales'],
  kind: ['bt_v', 'bt_w'],
  opened: ['opened'],
};
const SEASONS = [0, 1, 2, 3];

function readResellers(): { features: Feature[]; resellers: Reseller[] } {
  const columns = Object.entries(DRIVERS).flatMap(([driver, names]) => names.map((name) => ({ driver, name })));
  const features = columns.map(({ driver, name }) => ({ driver, isMoney: MONEY.includes(name) }));
  const resellers = clientQuarters().map((row): Reseller => {
    const figure = (name: string) => row[name]!;
    const own = columns.map(({ name }) => figure(name));
    return {
      values: [...own, ...SEASONS.map((season) => (figure('qtr') === season ? 1 : 0))],
      usual: figure('mean4') / 2 + (figure('lag1') + figure('mean_all')) / 4,
      known: figure('tenure'),
      period: figure('q'),
      brought: figure('y'),
      lag1: figure('lag1'),
      lag4: figure('lag4'),
    };
  });
  return { features: [...features, ...SEASONS.map(() => ({ driver: 'season' }))], resellers };
}
