import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects garbage now, so that none of it falls into what is measured next. */
export const collectGarbage = runInNewContext('gc')
