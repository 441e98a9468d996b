import { endpointMutation, idempotencyKey, MutationObserver, onlineManager } from '@taro-query/react'
import fc from 'fast-check'
import { createDisk } from './disk'
import { createServer, until } from './server'
import { start } from './start'

/** `ask` and be sure that it is kept; `askAndDie`: the app ends at once. */
const step = fc.constantFrom('ask', 'ask', 'askAndDie', 'offline', 'online', 'kill', 'wait')

/**
 * Runs random sequences of offline, online, kill, restart and mutate. In the end the server has done each mutation once, in
 * order; one that the app did not live to keep, once or not at all.
 */
export async function checkOffline(numRuns: number, seed: number): Promise<void> {
  const steps = fc.array(step, { minLength: 5, maxLength: 25 })
  await fc.assert(fc.asyncProperty(steps, checkSequence), { numRuns, seed })
}

async function checkSequence(steps: readonly string[]): Promise<void> {
  const disk = createDisk()
  const server = createServer()
  const open = () => {
    const storage = disk.open()
    const connection = server.connect()
    const options = { ...endpointMutation(connection.addNote, { idempotencyKey: idempotencyKey() }), retryDelay: 1 }
    const app = start({ storage, mutations: [options] })
    return {
      ...app,
      ask: (text: string) => void new MutationObserver(app.client, options).mutate({ body: { text } }).catch(() => {}),
      kill() {
        storage.kill()
        connection.kill()
        app.end()
      },
    }
  }
  let app = open()
  let count = 0
  const certain: string[] = []
  const restart = () => {
    app.kill()
    app = open()
  }
  const ask = () => {
    count += 1
    app.ask(String(count))
    return String(count)
  }
  onlineManager.setOnline(true)
  for (const name of steps) {
    if (name === 'ask') {
      const text = ask()
      await app.flush()
      certain.push(text)
    }
    if (name === 'askAndDie') ask()
    if (name === 'kill' || name === 'askAndDie') restart()
    if (name === 'offline' || name === 'online') onlineManager.setOnline(name === 'online')
    if (name === 'wait') await new Promise((resolve) => setTimeout(resolve, 3))
  }
  onlineManager.setOnline(true)
  await until(() => certain.every((text) => server.done.includes(text)))
  await until(() => app.client.isMutating() === 0)
  await app.flush()
  app.kill()

  const inOrder = [...new Set(server.done)].sort((a, b) => Number(a) - Number(b))
  if (server.done.join() !== inOrder.join()) throw new Error(`The server did ${server.done.join()}`)
  const left = [...disk.values.keys()].filter((key) => key.includes(':m:'))
  if (left.length > 0) throw new Error(`${left.length} mutations are left`)
}
