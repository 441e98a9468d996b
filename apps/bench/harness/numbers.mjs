/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2
}

/** Rounds of what takes time: the median of another run lies between the lowest and the highest of 16 in 99.9 % of cases. */
export const ROUNDS = 16

/** The median of the values, and its spread: the lowest and the highest. */
export const spreadOf = (values) => ({ median: median(values), low: Math.min(...values), high: Math.max(...values) })

/** `1.23 (1.10–1.36)`: a median and its spread. */
export const showSpread = ({ median, low, high }, digits = 2) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`

/** Of each round the ratio to the median of the control, whose own scatter is shown as well. */
export function ratiosTo(control, values) {
  const one = median(control)
  return spreadOf(values.map((value) => value / one))
}
