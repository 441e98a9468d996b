import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Api, type StartApiOptions, startApi } from '../src/index'

/** A path for a database file that is not there yet, in a folder of its own. */
export function temporaryDatabase(): { database: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bookshelf '))
  return { database: join(folder, 'books.db'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The API on a free port and a fresh database, which `stop` deletes. */
export async function temporaryApi(
  options: StartApiOptions = {},
): Promise<{ api: Api; database: string; stop: () => Promise<void> }> {
  const { database, remove } = temporaryDatabase()
  const api = await startApi({ database, port: 0, ...options })
  const stop = async () => {
    await api.close()
    remove()
  }
  return { api, database, stop }
}
