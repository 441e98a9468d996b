import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApi } from 'bookshelf-api'

/** The origin that a production build of the sample calls. */
export const BUILT_IN_API = 'https://api.bookshelf.example'

export interface Bookshelf {
  /** Origin of the running API. */
  url: string
  /** For {@link launch}: the built-in origin, answered here. */
  hosts: Record<string, string>
  get<TData>(path: string): Promise<TData>
  close(): Promise<void>
}

/** The sample's real backend on a new database of its own. */
export async function startBookshelf(): Promise<Bookshelf> {
  const folder = mkdtempSync(join(tmpdir(), 'bookshelf-'))
  const api = await startApi({ port: 0, database: join(folder, 'bookshelf.db') })
  return {
    url: api.url,
    hosts: { [BUILT_IN_API]: api.url },
    get: async (path) => (await fetch(api.url + path)).json(),
    async close() {
      await api.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
