// `npm run bench:packages` (or, here, `node --expose-gc bench/launch.mjs`): how long a Taro app takes from nothing to its list on
// the screen, and what many apps cost in memory. Ends with 1 when a budget is exceeded.
//
//   node --cpu-prof bench/launch.mjs <dist> <text>     any other weapp build that needs no server
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { launch } from '@taro-query/simulator'

const treeApp = fileURLToPath(new URL('../test/apps/taro/dist/tree-weapp-webpack5', import.meta.url))
const [dist = treeApp, text = 'Water Margin'] = process.argv.slice(2)
const ROUNDS = 40
const APPS = 20
const BUDGET = { milliseconds: 120, megabytes: 400 }

const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json')
  response.end('[{"id":1,"title":"Journey to the West"},{"id":2,"title":"Water Margin"}]')
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const hosts = { 'https://api.example.com': `http://127.0.0.1:${server.address().port}` }

const first = await timed()
const apps = []
for (let count = 0; count < APPS; count++) apps.push(await open())
global.gc?.()
const memory = process.memoryUsage().rss / 1024 / 1024
for (const app of apps.splice(0)) await app.close()

const times = []
for (let count = 0; count < ROUNDS; count++) times.push(await timed())
times.sort((a, b) => a - b)
const median = times[ROUNDS / 2]
server.close()

console.log(`first launch        ${round(first)} ms`)
console.log(
  `once warm, median   ${round(median)} ms (budget ${BUDGET.milliseconds}; from ${round(times[0])} to ${round(times[ROUNDS - 1])})`,
)
console.log(`${APPS} apps open        ${round(memory)} MB of memory in all (budget ${BUDGET.megabytes})`)
process.exitCode = median > BUDGET.milliseconds || memory > BUDGET.megabytes ? 1 : 0

async function open() {
  const app = await launch({ dist, hosts })
  await app.findByText(text)
  return app
}

async function timed() {
  const start = performance.now()
  const app = await open()
  const milliseconds = performance.now() - start
  await app.close()
  return milliseconds
}

function round(number) {
  return Math.round(number * 10) / 10
}
