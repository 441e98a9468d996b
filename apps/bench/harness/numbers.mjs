/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2
}

/** Student's t for 99.9 % on two sides, by the number of values. */
const T = { 7: 5.959, 9: 5.041, 15: 4.14 }
/** How much more a median scatters than a mean, of what is normally distributed. */
const OF_MEDIAN = Math.sqrt(Math.PI / 2)

/**
 * The median of the values, and its spread: where the median of as many others lies, in 999 of 1,000 cases, if they scatter as
 * these do.
 * @param {readonly number[]} values 7, 9 or 15 of them
 */
export function spreadOf(values) {
  const count = values.length
  if (!(count in T)) throw new Error(`There is no t for ${count} values.`)
  const middle = median(values)
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1))
  const half = T[count] * OF_MEDIAN * deviation * Math.sqrt(2 / count)
  return { median: middle, low: Math.max(0, middle - half), high: middle + half }
}

/** `1.23 (1.10–1.36)`: a median and its spread. */
export const showSpread = ({ median, low, high }, digits = 2) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`

/** Of each round the ratio to the median of the control, whose own scatter is shown as well. */
export function ratiosTo(control, values) {
  const one = median(control)
  return spreadOf(values.map((value) => value / one))
}
