import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

/** See `startServer.d.mts`. */
export async function startServer() {
  const counts = new Map()
  const held = new Map()
  /** Once all is held: what waits for the next `answerHeld`. */
  let all
  const failing = new Set()
  /** Ids of the rows that are done, by the list's key. */
  const done = new Map()
  let latency = 0
  let open = 0
  let most = 0

  const server = createServer(async (request, response) => {
    open += 1
    most = Math.max(most, open)
    response.once('close', () => {
      open -= 1
    })
    const [, what, key = '', id] = new URL(request.url ?? '', 'http://localhost').pathname.split('/')
    const isPost = request.method === 'POST'
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (what === 'silent') return
    const body = isPost ? await json(request) : undefined
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
    const answer = () => {
      if (failing.has(key) || failing.has(`${request.method} ${key}`))
        return send(response, 500, { message: 'The server is down' })
      if (what === 'fault') return fault(response, key)
      if (what === 'count') return send(response, 200, { n: count })
      if (what !== 'rows') return send(response, 200, {})
      const ids = done.get(key) ?? done.set(key, new Set()).get(key)
      const row = (index) => ({
        id: index,
        title: `Row ${index}, ${key === 'changing' && index === 50 ? count : 1}`,
        isDone: ids.has(index),
      })
      if (!isPost)
        return send(
          response,
          200,
          Array.from({ length: 100 }, (_, index) => row(index)),
        )
      if (body.isDone) ids.add(Number(id))
      else ids.delete(Number(id))
      send(response, 200, row(Number(id)))
    }
    if (all && !response.destroyed) {
      all.add(answer)
      response.once('close', () => all.delete(answer))
      return
    }
    const waiting = held.get(key)
    if (waiting) waiting.push(answer)
    else answer()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    count: (key) => counts.get(key) ?? 0,
    total: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    most: () => most,
    hold: (key) => void held.set(key, []),
    release(key) {
      const waiting = held.get(key) ?? []
      held.delete(key)
      for (const answer of waiting) answer()
    },
    holdAll() {
      all = new Set()
    },
    held: () => all?.size ?? 0,
    answerHeld() {
      for (const answer of all ?? []) {
        all.delete(answer)
        answer()
      }
    },
    fail(key, fails = true) {
      if (fails) failing.add(key)
      else failing.delete(key)
    },
    delay(milliseconds) {
      latency = milliseconds
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fault(response, key) {
  if (key === '500') return send(response, 500, { message: 'The server is down' })
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end('<!doctype html><title>Sign in to the Wi-Fi</title>')
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
