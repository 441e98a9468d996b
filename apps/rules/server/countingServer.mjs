import { createServer } from 'node:http'

/** See `countingServer.d.mts`. */
export async function startCountingServer() {
  const counts = new Map()
  const held = new Map()
  const failing = new Set()

  const server = createServer((request, response) => {
    const [, what, key = ''] = new URL(request.url ?? '', 'http://localhost').pathname.split('/')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const answer = () => {
      if (failing.has(key)) return send(response, 500, { message: 'The server is down' })
      send(response, 200, what === 'rows' ? rows(key === 'changing' ? count : 1) : { n: count })
    }
    const waiting = held.get(key)
    if (waiting) waiting.push(answer)
    else answer()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))

  const release = (key) => {
    const waiting = held.get(key) ?? []
    held.delete(key)
    for (const answer of waiting) answer()
  }

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    count: (key) => counts.get(key) ?? 0,
    hold: (key) => void held.set(key, []),
    release,
    fail(key, fails = true) {
      if (fails) failing.add(key)
      else failing.delete(key)
    },
    reset() {
      for (const key of [...held.keys()]) release(key)
      failing.clear()
      counts.clear()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function rows(version) {
  return Array.from({ length: 100 }, (_, id) => ({ id, title: `Row ${id}, ${id === 50 ? version : 1}` }))
}
