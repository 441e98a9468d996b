// Builds what `npm test` looks at: the apps that have a budget, and the one of the guard. Here: `node build.mjs`.
import { buildAll } from './build/buildAll.mjs'
import { GUARDED, measured } from './build/plan.mjs'

await buildAll([...measured('es2017'), GUARDED])
