/** What is measured anew: a median with its spread. All else is a count, which is the same each time. */
const isSpread = (value) => typeof value?.median === 'number'

/** To the digits that are printed. */
const rounded = (value) => Math.round(value * 100) / 100

const holds = ({ low, high }, { median }) => rounded(median) >= rounded(low) && rounded(median) <= rounded(high)

/** Whether the median of one lies within the spread of the other. */
const agree = (a, b) => holds(a, b) || holds(b, a)

/**
 * Compares the rows of two runs.
 * @returns {{ counts: number; ratios: number; differences: string[] }} how many of each there are in both, and what differs
 */
export function compare(then, now) {
  const result = { counts: 0, ratios: 0, differences: [] }
  const differ = (path, a, b) => result.differences.push(`${path.join(' ')}: ${show(a)}, now ${show(b)}`)
  const walk = (a, b, path) => {
    if (isSpread(a) && isSpread(b)) {
      result.ratios += 1
      if (!agree(a, b)) differ(path, a, b)
    } else if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) walk(a[key], b[key], [...path, key])
    } else {
      result.counts += 1
      if (a !== b) differ(path, a, b)
    }
  }
  walk(then, now, [])
  return result
}

const isObject = (value) => typeof value === 'object' && value !== null

const show = (value) =>
  isSpread(value) ? `${rounded(value.median)} (${rounded(value.low)}–${rounded(value.high)})` : JSON.stringify(value)
