import { connect, type Socket } from 'node:net'
import type { Dialing } from '@taro-query/relay'

/** A relay's way to the network in a test, and what it has been used for. */
export interface TestDialing extends Required<Dialing> {
  /** Names that were looked up. */
  readonly lookups: string[]
  /** `address:port` of each connection that the relay tried to open. */
  readonly attempts: string[]
}

/**
 * Names are what the test says; every connection is counted, and goes to the test's own server. One to an address that is
 * not loopback throws: no test sends anything elsewhere.
 *
 * @param names addresses by name, or several answers for one that changes its mind
 * @param ports which port of this machine stands in for a port; a port of its own if it is not there
 */
export function dialTo(
  names: Readonly<Record<string, readonly string[] | (() => readonly string[])>>,
  ports: Readonly<Record<number, number>> = {},
): TestDialing {
  const lookups: string[] = []
  const attempts: string[] = []
  return {
    lookups,
    attempts,
    async lookup(hostname) {
      lookups.push(hostname)
      const addresses = names[hostname]
      if (!addresses) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' })
      return typeof addresses === 'function' ? addresses() : addresses
    },
    connect({ host, port }): Socket {
      attempts.push(`${host}:${port}`)
      if (!/^127\.|^::1$/.test(host)) throw new Error(`A test must not connect to ${host}`)
      return connect({ host, port: ports[port] ?? port })
    },
  }
}
