// One instance of a cloud function, as the cloud starts it: says how long that took, and relays as many requests as it
// is told to.
const before = performance.now()
const { main } = require(process.argv[2])
process.send({ started: performance.now() - before })

process.on('message', async ({ url, count, concurrency }) => {
  Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'ann' })
  const outcomes = {}
  let next = 0
  const work = async () => {
    while (next < count) {
      const id = next++
      const event = { relay: 1, method: id % 5 === 0 ? 'POST' : 'GET', url: `${url}/books/${id}`, headers: {} }
      const { status, body, error } = await main(event, { time_limit_in_ms: 20_000 })
      // The backend says which request it answered.
      const outcome = status === 200 && body.text === `/books/${id}` ? 'relayed' : (error?.code ?? `wrong: ${status}`)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: concurrency }, work))
  const milliseconds = performance.now() - start
  global.gc?.()
  process.send({ outcomes, milliseconds, heap: process.memoryUsage().heapUsed })
})
