import type { AddressInfo } from 'node:net'
import type { ServerType } from '@hono/node-server'

export interface Listening {
  url: string
  close(): Promise<void>
}

/** Listens on loopback; moves to the next free port when the wanted one is taken. 0 is any free port. */
export async function listen(server: ServerType, wantedPort: number): Promise<Listening> {
  const tryPort = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  for (let port = wantedPort; ; port += 1) {
    try {
      await tryPort(port)
      break
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      // Windows says EACCES for ports that it keeps for itself, wherever they are.
      const taken = code === 'EADDRINUSE' || (code === 'EACCES' && port > 1023)
      if (!taken || port - wantedPort >= 50) {
        throw new Error(`No server could be started on port ${port} (${code}). Free a port there and try again.`, {
          cause,
        })
      }
    }
  }
  // A listening TCP server has an AddressInfo; a string is a pipe's.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Open event streams would keep it alive.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
