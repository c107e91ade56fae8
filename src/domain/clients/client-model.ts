import { medianOf } from '../median';
import { meanOf, sumOf } from '../sum';
import { type Boosting, boostedTrees } from './boosted-trees';
import { type Predictor, ridge } from './ridge';

/** A figure that is known of every client before a period begins. */
export interface Feature {
  /** What it tells of: `recency`, `products`, `satisfaction`. Features of one driver are worth something together. */
  readonly driver: string;
  /** Money is seen beside what is usual for the client; other figures as they are. */
  readonly isMoney?: boolean;
}

/** A client before a period. */
export interface ClientState {
  /** One for each feature. */
  readonly values: readonly number[];
  /** What the client usually brings in a period. */
  readonly usual: number;
  /** Periods since the first purchase, of which that is the mean. */
  readonly known: number;
  /** Clients of one kind lend each other what they know. */
  readonly segment?: string;
}

/** A client before a period that is over. */
export interface ClientPast extends ClientState {
  /** Periods are numbered in the order of time. */
  readonly period: number;
  readonly brought: number;
}

/** What a client will bring in the next period, from 0. */
export type ClientModel = (client: ClientState) => number;

/**
 * What clients will bring, learnt from all clients together: the middle of four models, of which none has to be right. A
 * ridge regression and trees look at money as it is, other trees at multiples of what is usual for the client, and all but
 * one aim at the median, so that one large order does not promise another.
 *
 * Fewer than 100 pasts cannot teach so much: then it is what is usual for the client, drawn to that of the segment, and
 * for a client who has never bought, that of the segment.
 *
 * Needs at least one past. The same pasts make the same model.
 */
export function clientModel(features: readonly Feature[], pasts: readonly ClientPast[]): ClientModel {
  return pasts.length < ENOUGH_PASTS ? segmentModel(pasts) : medianModel(features, pasts, ALL_MODELS);
}

/** Two of the four, in a third of the time: for who has to make dozens of models. */
export function leanClientModel(features: readonly Feature[], pasts: readonly ClientPast[]): ClientModel {
  return pasts.length < ENOUGH_PASTS ? segmentModel(pasts) : medianModel(features, pasts, LEAN_MODELS);
}

/** Pasts that teach more than what is usual. */
export const ENOUGH_PASTS = 100;

/** Every n-th past, so that there are no more than `most`. */
export function thinned<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % step === 0);
}

interface Models {
  readonly ofMoney: readonly Learner[];
  /** Of multiples of what is usual. */
  readonly ofUsual: readonly Learner[];
}

type Learner = (rows: readonly (readonly number[])[], brought: readonly number[]) => Predictor;

const treesBy =
  (boosting: Boosting): Learner =>
  (rows, brought) =>
    boostedTrees(rows, brought, boosting);

const LEAN_MODELS: Models = { ofMoney: [ridge], ofUsual: [treesBy({ loss: 'absolute', seed: 2 })] };
const ALL_MODELS: Models = {
  ofMoney: [...LEAN_MODELS.ofMoney, treesBy({ loss: 'absolute', seed: 1 })],
  ofUsual: [...LEAN_MODELS.ofUsual, treesBy({ loss: 'huber', seed: 3 })],
};

function medianModel(features: readonly Feature[], pasts: readonly ClientPast[], models: Models): ClientModel {
  const least = sumOf(pasts.map(({ usual }) => Math.max(0, usual))) * (LEAST_SCALE / pasts.length) || 1;
  const scaleOf = ({ usual }: ClientState) => Math.max(0, usual) + least;
  const inMultiples = (client: ClientState) => {
    const scale = scaleOf(client);
    return [...client.values.map((value, at) => (features[at]!.isMoney ? value / scale : value)), Math.log(scale)];
  };
  const [money, multiples] = [pasts.map(({ values }) => values), pasts.map(inMultiples)];
  const brought = pasts.map((past) => past.brought);
  const broughtOfUsual = pasts.map((past) => past.brought / scaleOf(past));
  const inMoney = models.ofMoney.map((learn) => learn(money, brought));
  const ofUsual = models.ofUsual.map((learn) => learn(multiples, broughtOfUsual));
  return (client) => {
    const [scale, multiple] = [scaleOf(client), inMultiples(client)];
    const forecasts = [
      ...inMoney.map((predict) => predict(client.values)),
      ...ofUsual.map((predict) => scale * predict(multiple)),
    ];
    return Math.max(0, medianOf(forecasts));
  };
}

/** Of what is usual for all: nobody is compared with less. */
const LEAST_SCALE = 0.03;

function segmentModel(pasts: readonly ClientPast[]): ClientModel {
  const all = meanOf(pasts.map(({ brought }) => brought));
  const segments = new Map<string, number[]>();
  for (const { segment = '', brought } of pasts) segments.set(segment, [...(segments.get(segment) ?? []), brought]);
  return ({ segment = '', usual, known }) => {
    const alike = segments.get(segment) ?? [];
    const usualThere = drawn(meanOf(alike), alike.length, all);
    return Math.max(0, drawn(usual, known, usualThere));
  };
}

/** A mean of `count` figures drawn to a wider one, the more the fewer they are. */
function drawn(mean: number, count: number, wider: number): number {
  return (count * mean + PRIOR * wider) / (count + PRIOR);
}

/** How many periods of a client's own what is usual in the segment counts for. */
const PRIOR = 4;
