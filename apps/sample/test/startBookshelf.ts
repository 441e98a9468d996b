import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StartApiOptions, startApi } from 'bookshelf-api'
import type { Note, SignedIn } from '../src/api/types'

/** The origin that a production build of the sample calls. */
export const BUILT_IN_API = 'https://api.bookshelf.example'

/** Every reader's of the tests. */
export const PASSWORD = 'for the tests'

export interface Bookshelf {
  /** Origin of the running API. */
  url: string
  /** For {@link launch}: the built-in origin, answered here. */
  hosts: Record<string, string>
  get<TData>(path: string): Promise<TData>
  /** Whoever signs in at the phone: by WeChat, or on H5's login page. @returns his token */
  signIn(platform: 'weapp' | 'h5', name: string): Promise<string>
  /** Adds the note of a reader who sits elsewhere. */
  addNote(token: string, bookId: number, text: string): Promise<Note>
  close(): Promise<void>
}

/** The sample's real backend on a new database of its own. */
export async function startBookshelf(
  options: Pick<StartApiOptions, 'librarianDelay' | 'sessionLifetime'> = {},
): Promise<Bookshelf> {
  const folder = mkdtempSync(join(tmpdir(), 'bookshelf-'))
  const api = await startApi({ port: 0, database: join(folder, 'bookshelf.db'), ...options })
  const post = async (path: string, body: unknown, headers = {}) => {
    const response = await fetch(api.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  return {
    url: api.url,
    hosts: { [BUILT_IN_API]: api.url },
    get: async (path) => (await fetch(api.url + path)).json(),
    async signIn(platform, name) {
      // Without an app id the API takes any code for one and the same reader.
      const signedIn: SignedIn =
        platform === 'weapp'
          ? await post('/sessions/wechat', { code: 'any' })
          : await post('/sessions/password', { name, password: PASSWORD })
      return signedIn.token
    },
    addNote: (token, bookId, text) =>
      post(`/books/${bookId}/notes`, { text }, { authorization: `Bearer ${token}` }) as Promise<Note>,
    async close() {
      await api.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
