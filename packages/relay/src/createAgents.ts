import { promises as dns } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { connect as connectSocket, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { mayConnect } from './addresses'
import { RelayError } from './RelayError'
import type { Rule } from './readAllowed'
import { untilAborted } from './untilAborted'

/** How names become connections: otherwise than by DNS in a test, and for a backend that no DNS knows. */
export interface Dialing {
  /** All addresses of a name. @default dns.lookup, IPv4 first */
  readonly lookup?: (hostname: string) => Promise<readonly string[]>
  /** Opens a connection to an address that was checked. @default net.connect */
  readonly connect?: (address: { readonly host: string; readonly port: number }) => Socket
}

/** What `http.request` is given for the agent, besides its own. */
export interface DialOptions {
  readonly rule: Rule
  /** `signal` would not reach the agent. */
  readonly deadline: AbortSignal
}

/** As Node gives them to `createConnection`. */
interface ConnectionOptions extends DialOptions {
  readonly host: string
  readonly port: number | string
}
type Done = (error: unknown, socket?: Socket) => void

/**
 * Milliseconds that a connection may have waited. The cloud freezes a function between two calls, its timers as well, and
 * the network forgets the connection meanwhile (docs.cloudbase.net on ETIMEDOUT with Node.js 16).
 */
const LONGEST_WAIT = 4_000

/** Gives the agent for a scheme; `isReused` for one whose connections are kept alive. */
export type Agents = (isSecure: boolean, isReused: boolean) => http.Agent

/**
 * Agents that check a name's addresses when they connect to it, and connect to the very address that was checked: between
 * the two nobody asks the name again, and so a name that changes its mind (DNS rebinding) changes nothing.
 */
export function createAgents({ lookup = lookUp, connect = connectSocket }: Dialing): Agents {
  async function dial({ host, port, rule, deadline }: ConnectionOptions): Promise<Socket> {
    const hostname = host.replace(/^\[|\]$/g, '')
    const addresses = isIP(hostname) ? [hostname] : await untilAborted(lookup(hostname), deadline)
    const refused = addresses.find((address) => !mayConnect(address, rule.isPrivate))
    // One is enough: no honest name has public and private ones.
    if (refused !== undefined) {
      const hint = mayConnect(refused, true) ? ': if it is your own, allow it with private: true' : ''
      throw new RelayError('address', `${rule.origin} has an address that the relay may not call${hint}`, {
        host: new URL(rule.origin).host,
      })
    }
    let last: unknown = Object.assign(new Error(`No address for ${hostname}`), { code: 'ENOTFOUND' })
    for (const address of addresses) {
      try {
        return await connected(connect({ host: address, port: Number(port) }), deadline)
      } catch (error) {
        last = error
        if (deadline.aborted) break
      }
    }
    throw last
  }

  const createConnection = (isSecure: boolean) => (options: ConnectionOptions, done: Done) => {
    const secure = (socket: Socket): Socket => {
      if (!isSecure) return socket
      const { host, rule } = options
      // Node has no server name for an address.
      return connectTls({
        socket,
        host,
        servername: isIP(host) ? '' : host,
        ...(rule.ca !== undefined && { ca: rule.ca }),
      })
    }
    dial(options).then(
      (socket) => done(null, secure(socket)),
      (error) => done(error),
    )
    // Later.
    return undefined
  }
  const create = (isSecure: boolean, keepAlive: boolean): http.Agent => {
    const agent = new (isSecure ? https : http).Agent({ keepAlive })
    agent.on('free', (socket) => freeSince.set(socket, Date.now()))
    return Object.assign(agent, { createConnection: createConnection(isSecure) })
  }
  const agents = [create(false, false), create(false, true), create(true, false), create(true, true)]
  return (isSecure, isReused) => {
    // There are four.
    const agent = agents[Number(isSecure) * 2 + Number(isReused)] as http.Agent
    dropForgotten(agent)
    return agent
  }
}

const freeSince = new WeakMap<object, number>()

/** By the clock on the wall: Node's own timer for it stood still, too. */
function dropForgotten({ freeSockets }: http.Agent): void {
  const now = Date.now()
  for (const socket of Object.values(freeSockets).flat()) {
    if (socket && now - (freeSince.get(socket) ?? now) > LONGEST_WAIT) socket.destroy()
  }
}

async function lookUp(hostname: string): Promise<string[]> {
  const found = await dns.lookup(hostname, { all: true, verbatim: false })
  return found.map(({ address }) => address)
}

function connected(socket: Socket, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const abort = () => socket.destroy(new Error('aborted'))
    const settle = (settled: () => void) => () => {
      signal.removeEventListener('abort', abort)
      socket.removeListener('error', fail)
      settled()
    }
    const fail = (error: Error) => settle(() => reject(error))()
    socket.once('error', fail)
    socket.once(
      'connect',
      settle(() => resolve(socket)),
    )
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
  })
}
