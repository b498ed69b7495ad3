/** How a cost grows with a size, as cost = factor × size ^ exponent. */
export interface Growth {
  readonly exponent: number
  /** How much of the variation the line explains, from 0 to 1. */
  readonly fit: number
}

export interface Point {
  readonly size: number
  readonly cost: number
}

/** Lays a line of least squares through the logarithms of sizes and costs. */
export function growthOf(points: readonly Point[]): Growth {
  const sizes = points.map(({ size }) => Math.log(size))
  const costs = points.map(({ cost }) => Math.log(cost))
  const common = covariance(sizes, costs)
  const exponent = common / covariance(sizes, sizes)
  const variation = covariance(costs, costs)
  return { exponent, fit: variation === 0 ? 1 : (exponent * common) / variation }
}

function covariance(left: readonly number[], right: readonly number[]): number {
  const [middle, other] = [mean(left), mean(right)]
  return mean(left.map((value, index) => (value - middle) * ((right[index] ?? Number.NaN) - other)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
