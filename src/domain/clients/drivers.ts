import { sumOf } from '../sum';
import { type ClientModel, type ClientPast, clientModel, type Feature, thinned } from './client-model';

/** What a driver is worth on the user's own data. */
export interface DriverWorth {
  readonly driver: string;
  /** By what share of the money the model would err more without it, beside the others: .01 is a point. Below 0 it does harm. */
  readonly gain: number;
  /** How far the gain may be chance: its standard error. */
  readonly doubt: number;
  /** One that does not help is not used. */
  readonly isUsed: boolean;
}

export interface Drivers {
  /** The error of the model with every driver, as a share of the money; undefined where it cannot be measured. */
  readonly errorOfAll: number | undefined;
  /** The same with the drivers that are used. */
  readonly error: number | undefined;
  /** Those that are used before the others, the largest gain first. */
  readonly drivers: readonly DriverWorth[];
  /** The features of own past sales and of the drivers that are used, by their positions. */
  readonly used: readonly number[];
}

/** The driver of what a client has bought before; it is always used. */
export const OWN_SALES = 'sales';

/**
 * What each driver adds to all others, measured on the last three periods, each forecast from those before it: the model
 * is made once more without it. Those that help least are then left out one after another, as long as the model errs no
 * more without them than chance may explain: by less than half the standard error.
 *
 * In fewer than four periods that cannot be told: nothing is measured, and all are used.
 *
 * @example Satisfaction that says nothing: { driver: 'satisfaction', gain: −.002, doubt: .004, isUsed: false }
 */
export function measureDrivers(
  features: readonly Feature[],
  pasts: readonly ClientPast[],
  { learn = clientModel, mostPasts = Infinity }: Measuring = {},
): Drivers {
  const names = [...new Set(features.map(({ driver }) => driver))].filter((driver) => driver !== OWN_SALES);
  const folds = foldsOf(pasts, mostPasts);
  if (folds.length < FOLDS) return { errorOfAll: undefined, error: undefined, drivers: [], used: [...features.keys()] };
  const errorsWith = backtester(folds, features, pasts, learn);
  const all = errorsWith(names);
  const worths = names.map((driver): Worth => {
    const without = errorsWith(names.filter((name) => name !== driver));
    return { driver, ...gainOver(without, all) };
  });
  worths.sort((a, b) => b.gain - a.gain);
  const { used, errors, rest } = withoutIdle(worths, all, errorsWith);
  const drivers = worths.map((worth) => ({ ...worth, ...rest.get(worth.driver), isUsed: used.includes(worth.driver) }));
  return {
    errorOfAll: shareOf(all),
    error: shareOf(errors),
    drivers: drivers.sort((a, b) => Number(b.isUsed) - Number(a.isUsed) || b.gain - a.gain),
    used: positionsOf(features, used),
  };
}

export interface Measuring {
  /** Makes the models that are compared. */
  readonly learn?: (features: readonly Feature[], pasts: readonly ClientPast[]) => ClientModel;
  /** A model learns from no more than so many; all that follow test it. */
  readonly mostPasts?: number;
}

type Worth = Omit<DriverWorth, 'isUsed'>;

/**
 * The drivers that are left when those without which the model does as well have gone, the least helpful first; and what
 * each of these adds to the rest, of which some have gone by then.
 */
function withoutIdle(worths: readonly Worth[], all: Errors, errorsWith: (drivers: readonly string[]) => Errors) {
  let [used, errors] = [worths.map(({ driver }) => driver), all];
  const rest = new Map<string, Pick<Worth, 'gain' | 'doubt'>>();
  for (const { driver } of [...worths].reverse().filter((worth) => worth.gain <= worth.doubt)) {
    const others = used.filter((name) => name !== driver);
    const without = errorsWith(others);
    const { gain, doubt } = gainOver(without, errors);
    rest.set(driver, { gain, doubt });
    if (gain <= doubt / 2) [used, errors] = [others, without];
  }
  return { used, errors, rest };
}

/** What stands of a measurement when clients and their figures have come and gone since: drivers by name. */
export type MeasuredDrivers = Omit<Drivers, 'used'>;

/** The positions of the features to use by a measurement; all where it could not be made, and none that is new since. */
export function usedFeatures(features: readonly Feature[], { errorOfAll, drivers }: MeasuredDrivers): number[] {
  if (errorOfAll === undefined) return [...features.keys()];
  const used = drivers.filter(({ isUsed }) => isUsed).map(({ driver }) => driver);
  return positionsOf(features, used);
}

function positionsOf(features: readonly Feature[], drivers: readonly string[]): number[] {
  return features.flatMap(({ driver }, at) => (driver === OWN_SALES || drivers.includes(driver) ? at : []));
}

/** Only these features of pasts, or of clients to forecast. */
export function withFeatures<T extends { readonly values: readonly number[] }>(
  clients: readonly T[],
  used: readonly number[],
): T[] {
  return clients.map((client) => ({ ...client, values: used.map((at) => client.values[at]!) }));
}

interface Fold {
  readonly known: readonly ClientPast[];
  readonly test: readonly ClientPast[];
}

/** The last periods, each with all that was known before it. */
function foldsOf(pasts: readonly ClientPast[], mostPasts: number): Fold[] {
  const periods = [...new Set(pasts.map(({ period }) => period))].sort((a, b) => a - b);
  return periods
    .slice(1)
    .slice(-FOLDS)
    .map((period) => ({
      known: thinned(
        pasts.filter((past) => past.period < period),
        mostPasts,
      ),
      test: pasts.filter((past) => past.period === period),
    }));
}

const FOLDS = 3;

interface Errors {
  readonly errors: readonly number[];
  /** The money that was to be forecast. */
  readonly money: number;
}

/** The errors of the model with some of the drivers; it is made once for each choice of features that tell clients apart. */
function backtester(
  folds: readonly Fold[],
  features: readonly Feature[],
  pasts: readonly ClientPast[],
  learn: typeof clientModel,
): (drivers: readonly string[]) => Errors {
  const isTelling = (at: number) => pasts.some(({ values }) => values[at] !== pasts[0]!.values[at]);
  const telling = features.map(({ driver }, at) => driver === OWN_SALES || isTelling(at));
  const known = new Map<string, Errors>();
  return (drivers) => {
    const used = positionsOf(features, drivers).filter((at) => telling[at]);
    const errors = known.get(used.join()) ?? backtest(folds, features, used, learn);
    known.set(used.join(), errors);
    return errors;
  };
}

function backtest(
  folds: readonly Fold[],
  features: readonly Feature[],
  used: readonly number[],
  learn: typeof clientModel,
): Errors {
  const chosen = used.map((at) => features[at]!);
  const errors = folds.flatMap(({ known, test }) => {
    const model = learn(chosen, withFeatures(known, used));
    return withFeatures(test, used).map((past) => Math.abs(model(past) - past.brought));
  });
  return { errors, money: sumOf(folds.flatMap(({ test }) => test.map(({ brought }) => Math.max(0, brought)))) };
}

function shareOf({ errors, money }: Errors): number {
  return money > 0 ? sumOf(errors) / money : 0;
}

/** How much smaller errors are than those of another model on the same clients, and how far that may be chance. */
function gainOver(before: Errors, after: Errors): { gain: number; doubt: number } {
  const { errors, money } = after;
  if (!(money > 0)) return { gain: 0, doubt: 0 };
  const gains = errors.map((error, at) => before.errors[at]! - error);
  const mean = sumOf(gains) / gains.length;
  const squares = sumOf(gains.map((gain) => (gain - mean) ** 2));
  return { gain: sumOf(gains) / money, doubt: Math.sqrt(squares) / money };
}
