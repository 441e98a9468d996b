import { createServer } from 'node:http'
import { listen } from '../server/listen'
import { answerStock } from './answerStock'

/** Where the branches' old system listens, and how slow it is. */
export type StartBranchSystemOptions = {
  /** Port to listen on; 0 takes any free one. @default 4001 */
  port?: number
  /** Takes the next free port, of the hundred from `port` on, when `port` is taken. @default false */
  movePort?: boolean
  /** Milliseconds that it thinks about each request. @default 600 */
  delay?: number
}

/** The running system. */
export type BranchSystem = {
  /** Its address on this machine, without a slash at the end: `http://127.0.0.1:4001`. */
  url: string
  /** Stops listening and ends open sockets. May be called twice. */
  close: () => Promise<void>
}

/**
 * Starts the branches' old system, which nobody may touch any more: it speaks plain HTTP, takes forms, answers in GBK, and
 * takes its time. A mini program cannot call it.
 *
 * @throws ListenError when the port is taken.
 */
export async function startBranchSystem(options: StartBranchSystemOptions = {}): Promise<BranchSystem> {
  const { port = 4001, movePort = false, delay = 600 } = options
  const server = createServer(answerStock(delay))
  const boundPort = await listen(server, '127.0.0.1', port, movePort)
  return {
    url: `http://127.0.0.1:${boundPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
