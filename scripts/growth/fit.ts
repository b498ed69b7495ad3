/** A cost at an input size: milliseconds or bytes at bytes. */
export interface Point {
  readonly size: number
  readonly cost: number
}

/**
 * The power of the size with which a cost grows: 1 is linear, 2 quadratic. Fitted by least squares to the logarithms.
 *
 * @returns 0 for fewer than three points, which show no growth.
 */
export function exponentOf(points: readonly Point[]): number {
  const logs = points.filter(({ cost }) => cost > 0).map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const)
  if (logs.length < 3) return 0
  const mean = (index: 0 | 1) => logs.reduce((sum, log) => sum + log[index], 0) / logs.length
  const [meanSize, meanCost] = [mean(0), mean(1)]
  const spread = logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0)
  return logs.reduce((sum, [size, cost]) => sum + (size - meanSize) * (cost - meanCost), 0) / spread
}
