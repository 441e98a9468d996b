import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { WechatOptions } from './accounts/askWechat'
import { createApp } from './createApp'
import { openDatabase } from './database/openDatabase'
import { createHttpServer } from './server/createHttpServer'
import { listen } from './server/listen'

/** Where the API keeps its data and listens. */
export type StartApiOptions = {
  /** Path of the database file, made with its folders when missing. @default '.data/bookshelf.db' in this app's folder */
  database?: string
  /** Port to listen on; 0 takes any free one. @default 4000 */
  port?: number
  /** `'0.0.0.0'` also answers other machines, such as a phone on the same network. @default '127.0.0.1' */
  hostname?: '127.0.0.1' | '0.0.0.0'
  /** Takes the next free port, of the hundred from `port` on, when `port` is taken. @default false */
  movePort?: boolean
  /** Milliseconds that a reader stays signed in. @default 2_592_000_000, which is 30 days */
  sessionLifetime?: number
  /** Milliseconds between two pieces of the librarian's answer. @default 40 */
  librarianDelay?: number
  /** Whom to ask about the codes of `wx.login`. @default nobody: any code is one and the same reader, for the demo */
  wechat?: WechatOptions
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000

/** A running API. */
export type Api = {
  /** Its address on this machine, without a slash at the end: `http://127.0.0.1:4000`. */
  url: string
  /** The port that it got. */
  port: number
  /** Stops listening, ends open sockets and closes the database file. May be called twice. */
  close: () => Promise<void>
}

/**
 * Starts Bookshelf's backend: opens (at first: makes and fills) the database, then listens.
 *
 * @throws DatabaseError when the database file cannot be opened or written.
 * @throws ListenError when the port is taken.
 */
export async function startApi(options: StartApiOptions = {}): Promise<Api> {
  const { port = 4000, hostname = '127.0.0.1', movePort = false } = options
  const { sessionLifetime = thirtyDays, librarianDelay = 40, wechat } = options
  const path = options.database ?? fileURLToPath(new URL('../.data/bookshelf.db', import.meta.url))
  const { database, close: closeDatabase } = await openDatabase(path)
  const server = createHttpServer(createApp(database, { sessionLifetime, librarianDelay, ...(wechat && { wechat }) }))
  try {
    const boundPort = await listen(server, hostname, port, movePort)
    let closing: Promise<void> | undefined
    const end = async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      closeDatabase()
    }
    return {
      url: `http://127.0.0.1:${boundPort}`,
      port: boundPort,
      close: () => {
        closing ??= end()
        return closing
      },
    }
  } catch (error) {
    closeDatabase()
    throw error
  }
}
