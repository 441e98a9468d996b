import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import type { Reader } from '../src/index'
import { readJson } from './readJson'
import { signIn } from './signIn'
import { temporaryApi } from './temporaryApi'

const MB = 1024 * 1024

let url: string
let stop: () => Promise<void>
let authorization: string
let reader: Reader

beforeEach(async () => {
  const started = await temporaryApi()
  url = started.api.url
  stop = started.stop
  const signedIn = await signIn(url)
  authorization = signedIn.authorization
  reader = signedIn.reader
})

afterEach(() => stop())

const png = (size: number) => bytes('\x89PNG\r\n\x1a\n', size)

function bytes(start: string, size = 64): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size)
  all.set(Buffer.from(start, 'latin1'))
  return all
}

const form = (file: Uint8Array<ArrayBuffer>, field = 'avatar') => {
  const body = new FormData()
  body.append(field, new Blob([file], { type: 'image/png' }), '头像.png')
  return body
}

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  fetch(`${url}/me/avatar`, { method: 'POST', headers: { authorization, ...headers }, body: body ?? null })

const avatarNow = async () => (await readJson<Reader>(await fetch(`${url}/me`, { headers: { authorization } }))).avatar

it.each([
  ['png', 'image/png', '\x89PNG\r\n\x1a\n'],
  ['jpg', 'image/jpeg', '\xff\xd8\xff\xe0'],
  ['gif', 'image/gif', 'GIF89a'],
  ['webp', 'image/webp', 'RIFF\x24\x0a\x00\x00WEBPVP8 '],
])('keeps a picture and gives it back: %s', async (extension, type, start) => {
  const file = bytes(start)
  const response = await post(form(file))
  const changed = await readJson<Reader>(response)
  const picture = await fetch(url + changed.avatar)

  expect(response.status).toBe(200)
  expect(changed).toEqual({
    ...reader,
    avatar: expect.stringMatching(`^/avatars/${reader.id}-[0-9a-f]+\\.${extension}$`),
  })
  expect(await avatarNow()).toBe(changed.avatar)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(file)
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': type,
    'content-length': '64',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
})

it('reads the form that wx.uploadFile sends', async () => {
  const head = [
    '------1234567890',
    'Content-Disposition: form-data; name="avatar"; filename="tmp_3f1e.png"',
    'Content-Type: image/png',
    '',
    '',
  ]
  const body = Buffer.concat([Buffer.from(head.join('\r\n')), png(100), Buffer.from('\r\n------1234567890--\r\n')])
  const response = await post(body, { 'content-type': 'multipart/form-data; boundary=----1234567890' })

  expect(response.status).toBe(200)
  expect((await readJson<Reader>(response)).avatar).toMatch(/\.png$/)
})

it('gives a new picture a new address, and forgets the old one', async () => {
  const first = await readJson<Reader>(await post(form(png(100))))
  const second = await readJson<Reader>(await post(form(png(200))))

  expect(second.avatar).not.toBe(first.avatar)
  expect([(await fetch(url + first.avatar)).status, (await fetch(url + second.avatar)).status]).toEqual([404, 200])
})

it('takes 2 MB and answers 413 to one byte more', async () => {
  const [taken, refused] = [await post(form(png(2 * MB))), await post(form(png(2 * MB + 1)))]
  const { avatar } = await readJson<Reader>(taken)

  expect([taken.status, refused.status]).toEqual([200, 413])
  expect(await readJson(refused)).toEqual({ status: 413, message: 'The body is over 2097152 bytes.' })
  expect((await (await fetch(url + avatar)).arrayBuffer()).byteLength).toBe(2 * MB)
})

it('answers 413 to an upload of 20 MB without taking it all', async () => {
  const response = await post(form(png(20 * MB)))

  expect([response.status, await avatarNow()]).toEqual([413, null])
})

it('counts what arrives of an upload that does not tell its length, and stops', async () => {
  const upload = request(`${url}/me/avatar`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
  })
  upload.on('error', () => {})
  const answered = once(upload, 'response')
  const chunk = Buffer.alloc(64 * 1024)
  // Never ended: only counting tells that it is too much.
  for (let sent = 0; sent < 3 * MB; sent += chunk.length) upload.write(chunk)
  const [response] = await answered
  upload.destroy()

  expect(response.statusCode).toBe(413)
})

it.each([
  ['a page of HTML that is called a PNG', '<html><script>alert(1)</script>'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a sound in the same container as WebP', 'RIFF\x24\x0a\x00\x00WAVEfmt '],
  ['the start of a PNG only', '\x89PN'],
])('answers 415 to %s', async (_, start) => {
  const response = await post(form(bytes(start)))

  expect(response.status).toBe(415)
  expect(await readJson(response)).toEqual({ status: 415, message: 'avatar: must be a PNG, JPEG, WebP or GIF' })
  expect(await avatarNow()).toBeNull()
})

it('answers 415 to an empty file', async () => {
  expect((await post(form(new Uint8Array(0)))).status).toBe(415)
})

it.each([
  ['a file in another field', () => form(png(64), 'picture'), {}, 400, 'avatar: must be a file'],
  [
    'text for a file',
    () => {
      const body = new FormData()
      body.append('avatar', 'x')
      return body
    },
    {},
    400,
    'avatar: must be a file',
  ],
  [
    'a form that breaks off',
    () => '--x\r\nContent-Disposition: form-data; name="avatar"; filename="a"\r\n\r\nhalf',
    { 'content-type': 'multipart/form-data; boundary=x' },
    400,
    'The body is not a multipart form.',
  ],
  [
    'a form without a boundary',
    () => '--x',
    { 'content-type': 'multipart/form-data' },
    400,
    'The body is not a multipart form.',
  ],
  [
    'JSON',
    () => '{}',
    { 'content-type': 'application/json' },
    415,
    '/me/avatar takes multipart/form-data in UTF-8 only, not application/json.',
  ],
])('refuses %s', async (_, body, headers, status, message) => {
  const response = await post(body(), headers as Record<string, string>)

  expect([response.status, await readJson(response)]).toEqual([status, { status, message }])
})

it('answers 401 to an upload without a token, before it reads it', async () => {
  const response = await fetch(`${url}/me/avatar`, { method: 'POST', body: form(png(2 * MB)) })

  expect(response.status).toBe(401)
})

it.each([
  '/avatars/1-00.png',
  '/avatars/..%2f..%2fpackage.json',
  '/avatars/..%2fbooks.db',
  '/avatars/%2e%2e%2fbooks.db',
  '/avatars/..%5cbooks.db',
  '/avatars/%00',
  "/avatars/'%20OR%201=1%20--",
  '/avatars/%25',
])('answers 404 for %s', async (path) => {
  await post(form(png(64)))
  const response = await raw(path)

  expect(response).toMatch(/^HTTP\/1\.1 404 /)
  expect(JSON.parse(response.slice(response.indexOf('\r\n\r\n')))).toMatchObject({ status: 404 })
})

it('answers 404 for a path that climbs out', async () => {
  expect(await raw('/avatars/../../package.json')).toMatch(/^HTTP\/1\.1 404 /)
})

// As it is written: fetch would tidy the path.
async function raw(path: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8')
  let answer = ''
  socket.on('data', (part) => {
    answer += part
  })
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return answer
}
