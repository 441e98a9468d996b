/** The value below which that share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place))
}

/** Median and quartiles. */
export const spreadOf = (values) => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
})

/** `1.23 (1.10–1.41)`: a median and its quartiles. */
export const showSpread = ({ median, low, high }, digits = 2) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`

/** Of each round the ratio to the control of the same round: what slows the machine down for a while slows both down. */
export const ratiosTo = (control, values) => spreadOf(values.map((value, round) => value / control[round]))
