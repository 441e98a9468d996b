import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on 127.0.0.1, at `port` or the next free one. @returns the port */
export async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await attempt(server, next)
      return (server.address() as AddressInfo).port
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Windows says EACCES for ports that it keeps for itself, wherever they are.
      const taken = code === 'EADDRINUSE' || (code === 'EACCES' && next > 1023)
      if (!taken || next >= 65_535) throw error
    }
  }
}

function attempt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
