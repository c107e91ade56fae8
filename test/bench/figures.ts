// How the bench measures and prints.

export function line(what: string, figure: string, beside: string): void {
  console.log(`${what.padEnd(36)} ${figure.padStart(10)}   ${beside}`);
}

export function repeat<T>(times: number, each: (run: number) => T): T[] {
  return Array.from({ length: times }, (_, run) => each(run));
}

export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function thousands(count: number): string {
  return count.toLocaleString('en');
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function ratio(ours: number, peer: number): string {
  return `${(ours / peer).toFixed(2)} ×`;
}
