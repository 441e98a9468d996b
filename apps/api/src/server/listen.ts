import { once } from 'node:events'
import type { Server } from 'node:http'
import { codeOf, ListenError } from './startErrors'

/**
 * Listens, and gives the port that it got.
 *
 * @throws ListenError when the port is taken (with `movePort`: when the hundred ports from it on are).
 */
export async function listen(server: Server, hostname: string, port: number, movePort: boolean): Promise<number> {
  const last = movePort && port !== 0 ? Math.min(port + 99, 65_535) : port
  for (let candidate = port; ; candidate++) {
    try {
      server.listen(candidate, hostname)
      await once(server, 'listening')
      break
    } catch (cause) {
      if (!isTaken(cause, candidate) || candidate >= last) throw new ListenError(hostname, port, cause)
    }
  }
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

// Windows says EACCES for ports that it keeps for itself, wherever they are.
function isTaken(cause: unknown, port: number): boolean {
  const code = codeOf(cause)
  return code === 'EADDRINUSE' || (code === 'EACCES' && port > 1023)
}
