import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Api, type Reader, type SignedIn, startApi } from 'bookshelf-api'
import { type H5Server, serveH5 } from '../src/serveH5'

// What of the real API is more than a question and an answer in JSON must come through the page's own origin, too.

let folder: string
let api: Api
let server: H5Server

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'h5-'))
  writeFileSync(join(folder, 'index.html'), '')
  api = await startApi({ port: 0, database: join(folder, 'books.db'), librarianDelay: 150 })
  server = await serveH5({ dist: folder, api: api.url })
})
afterEach(async () => {
  await server.close()
  await api.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const post = (path: string, body: unknown) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function signIn() {
  const response = await post('/api/sessions/password', { name: '林', password: '123456' })
  // What the API's own tests check.
  const { token } = (await response.json()) as SignedIn
  return { authorization: `Bearer ${token}` }
}

it('hands on the librarian’s answer piece by piece', async () => {
  const response = await post('/api/librarian', { question: 'Is The Trial on the shelf?' })
  const reader = response.body?.getReader()
  const arrivals: string[] = []
  while (arrivals.length < 4) arrivals.push(new TextDecoder().decode((await reader?.read())?.value))
  await reader?.cancel()

  expect(arrivals).toEqual(['Tha', 't s', 'hou', 'ld '].map((text) => `data: ${JSON.stringify({ text })}\n\n`))
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
})

it('hands on an upload and gives the picture back', async () => {
  const headers = await signIn()
  const picture = new Uint8Array(2 * 1024 * 1024)
  picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = new FormData()
  body.append('avatar', new Blob([picture]), '头像.png')
  const uploaded = await fetch(`${server.url}/api/me/avatar`, {
    method: 'POST',
    headers,
    body,
  })
  const { avatar } = (await uploaded.json()) as Reader
  const got = await fetch(`${server.url}/api${avatar}`)

  expect([uploaded.status, got.status, got.headers.get('content-type')]).toEqual([200, 200, 'image/png'])
  expect(got.headers.get('cache-control')).toContain('immutable')
  expect(Buffer.compare(new Uint8Array(await got.arrayBuffer()), picture)).toBe(0)
})

it('hands on the refusal of an upload that is too large', async () => {
  const headers = await signIn()
  const body = new FormData()
  body.append('avatar', new Blob([new Uint8Array(8 * 1024 * 1024)]), 'large.png')
  const response = await fetch(`${server.url}/api/me/avatar`, { method: 'POST', headers, body })

  expect([response.status, await response.json()]).toEqual([413, { status: 413, message: expect.any(String) }])
})

it.each([
  ['before the answer', []],
  ['in the middle of it', ['data: 1\n\n']],
])('leaves the API when the page leaves, %s, and logs nothing', async (_, events) => {
  const log = jest.spyOn(console, 'error')
  let left = () => {}
  let asked = () => {}
  const gone = new Promise<void>((resolve) => {
    left = resolve
  })
  const arrived = new Promise<void>((resolve) => {
    asked = resolve
  })
  const silent = createServer((_request, response) => {
    response.on('close', left)
    for (const event of events) response.write(event)
    asked()
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  const proxied = await serveH5({ dist: folder, api: `http://127.0.0.1:${port}` })
  const page = new AbortController()
  const answer = fetch(`${proxied.url}/api/librarian`, { signal: page.signal })
    .then((response) => response.body?.getReader().read())
    .catch(() => 'left')
  await arrived
  if (events.length > 0) await answer
  page.abort()
  await gone
  await proxied.close()
  silent.close()

  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})
