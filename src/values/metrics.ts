/**
 * Normalised mean squared error: mean(((prediction - gold) / (max - min))^2), 0 = perfect, 1 = as wrong as the scale allows.
 * Source: "From Values to Opinions" (arXiv 2310.17857), section 5.
 * @param min lowest and @param max highest number of the scale that both arrays are on.
 * @throws {RangeError} when the arrays are empty or of different lengths, or the scale has no width.
 */
export function nmse(
  prediction: readonly number[],
  gold: readonly number[],
  min: number,
  max: number,
): number {
  requirePairs(prediction, gold);
  if (!(max > min)) throw new RangeError(`A scale from ${min} to ${max} has no width.`);
  const width = max - min;
  return sumOverPairs(prediction, gold, (p, g) => ((p - g) / width) ** 2) / prediction.length;
}

/**
 * Pearson correlation in [-1, 1]; null when either array does not vary.
 * @throws {RangeError} when the arrays are empty or of different lengths.
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  requirePairs(x, y);
  const n = x.length;
  const meanX = x.reduce((sum, a) => sum + a, 0) / n;
  const meanY = y.reduce((sum, b) => sum + b, 0) / n;
  const covariance = sumOverPairs(x, y, (a, b) => (a - meanX) * (b - meanY));
  const spreadX = sumOverPairs(x, x, (a) => (a - meanX) ** 2);
  const spreadY = sumOverPairs(y, y, (b) => (b - meanY) ** 2);
  if (spreadX === 0 || spreadY === 0) return null;
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(spreadX * spreadY)));
}

function requirePairs(x: readonly number[], y: readonly number[]): void {
  if (x.length === 0 || x.length !== y.length) {
    throw new RangeError(
      `Needs two arrays of the same length > 0, got ${x.length} and ${y.length}.`,
    );
  }
}

function sumOverPairs(
  x: readonly number[],
  y: readonly number[],
  term: (a: number, b: number) => number,
): number {
  return x.reduce((sum, a, i) => sum + term(a, y[i] as number), 0);
}
