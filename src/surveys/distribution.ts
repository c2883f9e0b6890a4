/** Heights of a distribution's bars in [0, 1], the likeliest option at 1: with eleven options even the likeliest may be small. */
export function barHeights(distribution: readonly { readonly p: number }[]): number[] {
  const most = Math.max(...distribution.map(({ p }) => p));
  return distribution.map(({ p }) => (most > 0 ? p / most : 0));
}
