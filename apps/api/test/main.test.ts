import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import titles from '../src/seed/books.json'
import { temporaryApi, temporaryDatabase } from './temporaryApi'

const app = fileURLToPath(new URL('..', import.meta.url))
// A build of its own, beside dist/: the place of the migrations is relative to it.
const build = join(app, '.test')

beforeAll(() => {
  const tsdown = createRequire(import.meta.url).resolve('tsdown/package.json')
  execFileSync(process.execPath, [join(dirname(tsdown), 'dist/run.mjs'), '--out-dir', build, '--no-dts'], { cwd: app })
}, 60_000)

afterAll(() => rmSync(build, { recursive: true, force: true }))

// From another folder, as `npm start` at the root does.
const run = (env: Record<string, string>) =>
  spawn(process.execPath, [join(build, 'main.js')], { cwd: tmpdir(), env: { ...process.env, ...env } })

it('prints its address, and that WeChat is played, answers there, and ends on Ctrl-C', async () => {
  const { database, remove } = temporaryDatabase()
  const child = run({ DATABASE: database, PORT: '0' })
  const lines = await firstLines(child, 2)
  const url = addressIn(lines)
  const response = await fetch(`${url}/books/1`)
  child.kill('SIGINT')
  const [code, signal] = await once(child, 'exit')
  remove()

  expect(response.status).toBe(200)
  expect(lines[1]).toMatch(/^WeChat sign-in is played: .*WECHAT_APP_ID and WECHAT_APP_SECRET\.$/)
  // Windows ends a program on kill() without asking it.
  if (process.platform !== 'win32') expect([code, signal]).toEqual([0, null])
})

it('fills one new database once when two programs start on it together', async () => {
  const { database, remove } = temporaryDatabase()
  const children = [run({ DATABASE: database, PORT: '0' }), run({ DATABASE: database, PORT: '0' })]
  const lines = await Promise.all(children.map((child) => firstLines(child, 1)))
  const totals = await Promise.all(lines.map(async (line) => (await fetch(`${addressIn(line)}/books`)).json()))
  for (const child of children) child.kill()
  await Promise.all(children.map((child) => once(child, 'exit')))
  remove()

  expect(totals[0]).toMatchObject({ total: titles.length })
  expect(totals[1]).toEqual(totals[0])
})

it('logs no fault when a reader goes away in the middle of a body', async () => {
  const { database, remove } = temporaryDatabase()
  const child = run({ DATABASE: database, PORT: '0' })
  const result = failure(child)
  const url = new URL(addressIn(await firstLines(child, 1)))
  const socket = connect(Number(url.port), url.hostname)
  socket.write('POST /books/1/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf of a body')
  await fetch(new URL('/health', url))
  socket.destroy()
  for (let turn = 0; turn < 5; turn++) await fetch(new URL('/health', url))
  child.kill('SIGINT')
  const { stderr } = await result
  remove()

  expect(stderr).toBe('')
})

it('waits on Ctrl-C neither for a request that takes a minute nor for an answer that is half read', async () => {
  const { database, remove } = temporaryDatabase()
  const child = run({ DATABASE: database, PORT: '0' })
  const result = failure(child)
  const url = addressIn(await firstLines(child, 1))
  const slow = fetch(`${url}/lab/slow`).catch(() => 'gone')
  const answer = await fetch(`${url}/librarian`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'love' }),
  })
  const start = performance.now()
  child.kill('SIGINT')
  const { stderr } = await result
  remove()

  expect(await slow).toBe('gone')
  await expect(answer.text()).rejects.toThrow()
  expect(performance.now() - start).toBeLessThan(5000)
  expect(stderr).toBe('')
})

it('says no word of playing WeChat when it asks WeChat', async () => {
  const { database, remove } = temporaryDatabase()
  const child = run({ DATABASE: database, PORT: '0', WECHAT_APP_ID: 'wx0', WECHAT_APP_SECRET: 'secret' })
  let stdout = ''
  child.stdout.on('data', (part) => {
    stdout += part
  })
  await fetch(addressIn(await firstLines(child, 1)))
  child.kill()
  await once(child, 'close')
  remove()

  expect(stdout).toMatch(/^Bookshelf API: \S+\n$/)
})

it('says in one sentence that its port is taken', async () => {
  const { api, database, stop } = await temporaryApi()
  const result = await failure(run({ DATABASE: database, PORT: String(api.port) }))
  await stop()

  expect(result).toEqual({
    code: 1,
    stderr: `Cannot listen on 127.0.0.1:${api.port}: another program has this port; end it or choose another port.\n`,
  })
})

it('says in one sentence that its database cannot be used', async () => {
  const result = await failure(run({ DATABASE: build, PORT: '0' }))

  expect(result).toEqual({
    code: 1,
    stderr: `The database ${build} cannot be used: the file cannot be opened for writing.\n`,
  })
})

it.each([{ PORT: 'http' }, { PORT: '70000' }, { HOST: 'example.com' }])('refuses %j', async (env) => {
  expect(await failure(run(env as Record<string, string>))).toEqual({
    code: 1,
    stderr: 'PORT must be 0 to 65535 and HOST 127.0.0.1 or 0.0.0.0.\n',
  })
})

it.each(['WECHAT_APP_ID', 'WECHAT_APP_SECRET'])('refuses %s alone', async (name) => {
  expect(await failure(run({ [name]: 'x' }))).toEqual({
    code: 1,
    stderr: 'WECHAT_APP_ID and WECHAT_APP_SECRET belong together: set both or none.\n',
  })
})

async function firstLines(child: ChildProcessWithoutNullStreams, count: number): Promise<string[]> {
  let output = ''
  while (output.split('\n').length <= count) output += String((await once(child.stdout, 'data'))[0])
  return output.split('\n').slice(0, count)
}

const addressIn = ([line]: string[]) => /^Bookshelf API: (http:\/\/127\.0\.0\.1:\d+)$/.exec(line ?? '')?.[1] ?? ''

async function failure(child: ChildProcess): Promise<{ code: unknown; stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (part) => {
    stderr += part
  })
  const [code] = await once(child, 'close')
  return { code, stderr }
}
