import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
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

it('prints one line with its address, answers there, and ends on Ctrl-C', async () => {
  const { database, remove } = temporaryDatabase()
  const child = run({ DATABASE: database, PORT: '0' })
  const [line] = await once(child.stdout, 'data')
  const url = /^Bookshelf API: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1]
  const response = await fetch(`${url}/books/1`)
  child.kill('SIGINT')
  const [code, signal] = await once(child, 'exit')
  remove()

  expect(response.status).toBe(200)
  // Windows ends a program on kill() without asking it.
  if (process.platform !== 'win32') expect([code, signal]).toEqual([0, null])
})

it('fills one new database once when two programs start on it together', async () => {
  const { database, remove } = temporaryDatabase()
  const children = [run({ DATABASE: database, PORT: '0' }), run({ DATABASE: database, PORT: '0' })]
  const lines = await Promise.all(children.map((child) => once(child.stdout, 'data')))
  const totals = await Promise.all(
    lines.map(async ([line]) => (await fetch(`${String(line).trim().split(' ').at(-1)}/books`)).json()),
  )
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
  const [line] = await once(child.stdout, 'data')
  const url = new URL(String(line).trim().split(' ').at(-1) ?? '')
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

async function failure(child: ChildProcess): Promise<{ code: unknown; stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (part) => {
    stderr += part
  })
  const [code] = await once(child, 'close')
  return { code, stderr }
}
