// Writes what `npm test` expects from then on: `node guard/expect.mjs` in apps/bench, after `node build.mjs`.
import { writeFileSync } from 'node:fs'
import { countAwaited, countRequests, countSetData, weighPackages } from './measureGuarded.mjs'

const expected = {
  requests: await countRequests(),
  answers: await countAwaited(),
  setData: await countSetData(),
  kilobytes: weighPackages(),
}
writeFileSync(new URL('../expected.json', import.meta.url), `${JSON.stringify(expected, null, 2)}\n`)
