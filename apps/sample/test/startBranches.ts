import { startBranchSystem } from 'bookshelf-api'
import { startServer } from './startServer'

/** Starts what answers on a port. */
type Start = (port: number) => Promise<{ close(): Promise<void> }>

export interface Branches {
  /** Origin of the branches' system: the same, whatever becomes of it. */
  url: string
  /** Puts something else in its place; without an argument it is down. */
  become(start?: Start): Promise<void>
}

export const working: Start = (port) => startBranchSystem({ port, delay: 0 })

export const stuck: Start = (port) => startBranchSystem({ port, delay: 60_000 })

/** Every book on another shelf. */
export const moved: Start = (port) => startServer((_, response) => response.end('Depot|4|Z-09\r\n'), port)

/** Status 200, and a page for people, as a gateway in front of an old system has it. */
export const garbled: Start = (port) =>
  startServer((_, response) => response.end('<html>System maintenance</html>'), port)

/** The branches' real system, at work. */
export async function startBranches(): Promise<Branches> {
  const first = await startBranchSystem({ port: 0, delay: 0 })
  const { url } = first
  let current: { close(): Promise<void> } | undefined = first
  return {
    url,
    async become(start) {
      await current?.close()
      current = await start?.(Number(new URL(url).port))
    },
  }
}
