import * as behaviour from './behaviour.mjs'
import * as bytes from './bytes.mjs'
import * as growth from './growth.mjs'
import * as launch from './launch.mjs'
import * as navigation from './navigation.mjs'
import * as persistence from './persistence.mjs'
import * as rendering from './rendering.mjs'
import * as storms from './storms.mjs'
import * as taps from './taps.mjs'

/**
 * All rows, in the order of `docs/benchmarks.md`. Each has `measure`, `tables`, and what else it has: `builds` that it needs,
 * `complaints` of what must not be, and `isCounted` when no time has a part in it, so that it may run beside another.
 */
export const ROWS = { behaviour, bytes, launch, navigation, taps, rendering, storms, persistence, growth }
