/** What a method says of the coming periods: the mean, and the standard deviation around it, each from the next one on. */
export interface Method {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}
