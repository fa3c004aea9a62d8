/** All merges of two sequences that keep the order of each. */
export function* interleavings<T>(a: readonly T[], b: readonly T[]): Generator<readonly T[]> {
  if (a.length === 0 || b.length === 0) {
    yield [...a, ...b];
    return;
  }
  for (const rest of interleavings(a.slice(1), b)) yield [a[0] as T, ...rest];
  for (const rest of interleavings(a, b.slice(1))) yield [b[0] as T, ...rest];
}
