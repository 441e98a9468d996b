import * as behaviour from './behaviour.mjs'
import * as bytes from './bytes.mjs'
import * as growth from './growth.mjs'
import * as launch from './launch.mjs'
import * as load from './load.mjs'
import * as navigation from './navigation.mjs'
import * as persistence from './persistence.mjs'
import * as rendering from './rendering.mjs'

/** All rows, in the order of `docs/benchmarks.md`. */
export const ROWS = { behaviour, bytes, launch, navigation, rendering, load, persistence, growth }
