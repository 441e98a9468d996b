import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CloudFunctionAnswer, CloudFunctionCall } from '../host/cloud'

/** One instance of a cloud function: it runs one call at a time, and stays for the next. */
export interface FunctionProcess {
  run(call: CloudFunctionCall, timeout: number): Promise<CloudFunctionAnswer>
  /** Whether it can take another call. */
  isAlive(): boolean
  kill(): void
}

/** What the runner says. */
interface Message {
  loaded?: true
  printed?: CloudFunctionAnswer['printed'][number]
  result?: string
  failed?: string
  /** The function could not even be loaded. */
  fatal?: true
}

/** Milliseconds to load the function, which do not count as its run. */
const LOAD_LIMIT = 60_000

/** @param folder the function's own */
export function createFunctionProcess(folder: string, envVariables: Readonly<Record<string, string>>): FunctionProcess {
  const child = spawn(process.execPath, [runner(), folder], {
    cwd: folder,
    env: { ...process.env, ...envVariables },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const printed: CloudFunctionAnswer['printed'] = []
  let alive = true
  let hear: (message: Message) => void = () => undefined
  const next = (limit: number, late: string): Promise<Message> =>
    new Promise((resolve) => {
      const deadline = setTimeout(() => {
        child.kill('SIGKILL')
        resolve({ failed: late, fatal: true })
      }, limit)
      hear = (message) => {
        clearTimeout(deadline)
        resolve(message)
      }
    })
  const end = (message: string): void => {
    alive = false
    hear({ failed: message, fatal: true })
  }
  // What the process itself says of its end; what the function prints comes as messages.
  let last = ''
  child.stderr?.on('data', (chunk) => {
    last += String(chunk)
  })
  child.on('message', (message: Message) => {
    if (message.printed) printed.push(message.printed)
    else hear(message)
  })
  child.on('error', (error) => end(String(error)))
  // Not `exit`: the last words may come after it.
  child.on('close', (code, signal) => end(`the function's process ended (${signal ?? code}) ${last.trim()}`))
  const loaded = next(LOAD_LIMIT, `the function was not loaded after ${LOAD_LIMIT / 1_000} seconds`)

  return {
    isAlive: () => alive,
    kill() {
      alive = false
      child.kill('SIGKILL')
    },
    async run({ event, context, requestId }, timeout) {
      const failed = (code: number, message: string): CloudFunctionAnswer => ({
        error: { code, message },
        printed: printed.splice(0),
      })
      const start = await loaded
      if (start.failed !== undefined) {
        alive = false
        child.kill('SIGKILL')
        return failed(-504002, start.failed)
      }
      const late = `Invoking task timed out after ${timeout / 1_000} seconds`
      const answer = next(timeout, late)
      child.send({ event, context: { ...context, REQUEST_ID: requestId }, timeout })
      const { result, failed: reason = '', fatal } = await answer
      if (fatal) alive = false
      if (result !== undefined) return { result, printed: printed.splice(0) }
      // As developers report them: what the function threw, and the time-out.
      return failed(reason === late ? -504003 : -504002, reason)
    },
  }
}

// A file of its own beside this one, in the sources as in the package.
function runner(): string {
  const file = fileURLToPath(new URL('./functionRunner.cjs', import.meta.url))
  if (!statSync(file, { throwIfNoEntry: false }))
    throw new Error(`There is no ${file}: build @taro-query/simulator again.`)
  return file
}
