// `npm run soak` (or, here, `node bench/soak.mjs [seed]`): a thousand random sequences of offline, online, kill, restart and
// mutate. Ends with 1 when a mutation is done twice, not at all, or not in its turn.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const seed = process.argv[2] ?? String(Date.now() % 1_000_000)
console.log(`seed ${seed}`)
const jest = fileURLToPath(new URL('../../../node_modules/jest/bin/jest.js', import.meta.url))
const { status } = spawnSync(process.execPath, [jest, 'packages/react/test/persist/offlineModel'], {
  cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  env: { ...process.env, SOAK_RUNS: '1000', SOAK_SEED: seed },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
