import { onlineManager } from '@taro-query/react'
import { createClient, type Endpoint, json, NetworkError, type Transport } from '@taro-query/request'

type AddNote = Endpoint<{ body: { text: string } }, unknown>

/** What one run of the app has of the server, until it is killed. */
export interface Connection {
  addNote: AddNote
  putNote: AddNote
  kill(): void
}

/** A server that does a thing once for each idempotency key, and a network that is lost at any moment. */
export function createServer() {
  /** What it did, in order. */
  const done: string[] = []
  /** What it heard: the header of each request. */
  const keys: (string | undefined)[] = []
  const known = new Set<string>()

  const connect = (): Connection => {
    let isAlive = true
    const transport: Transport = async (request) => {
      const wait = async () => {
        await new Promise((resolve) => setTimeout(resolve, 1))
        if (!isAlive) await new Promise(() => {})
        if (!onlineManager.isOnline()) throw new NetworkError(request, 'reset')
      }
      await wait()
      const key = request.headers['idempotency-key']
      keys.push(key)
      if (!key || !known.has(key)) done.push(JSON.parse(String(request.body)).text)
      if (key) known.add(key)
      // The answer may be lost although the server has done its part.
      await wait()
      return { status: 200, headers: {}, body: '{}' }
    }
    const client = createClient({ baseURL: 'https://api.example.com', name: 'notes', transport })
    const body = json<{ text: string }>()
    return {
      addNote: client.endpoint({ method: 'POST', path: '/notes', body, response: json() }),
      putNote: client.endpoint({ method: 'PUT', path: '/notes', body, response: json() }),
      kill: () => {
        isAlive = false
      },
    }
  }
  return { done, keys, connect }
}

export async function until(isTrue: () => boolean): Promise<void> {
  for (let times = 0; !isTrue(); times++) {
    if (times > 2000) throw new Error('It never came')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
