import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type * as Instance from '../bench/openInstance.mjs'

// The built command and its bundle, as a developer has them: build first.

const load = (): Promise<typeof Instance> => import('../bench/openInstance.mjs')
const command = join(__dirname, '../bin/taro-query-relay.js')
const run = (...words: string[]): string =>
  execFileSync(process.execPath, [command, ...words], { cwd: join(__dirname, '..'), encoding: 'utf8', stdio: 'pipe' })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taro-query-relay-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is one file that needs nothing installed, within its budget', async () => {
  const { BUDGET, bundle } = await load()
  const { file, bytes, remove } = bundle()
  const manifest = JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8'))
  const required = new Set(readFileSync(file, 'utf8').match(/require\("[^"]+"\)/g))

  expect(bytes).toBeLessThanOrEqual(BUDGET.bytes)
  expect(manifest).toEqual({ name: 'relay', version: '1.0.0', private: true, main: 'index.js' })
  expect([...required].filter((each) => !each.includes('"node:'))).toEqual([])
  expect(existsSync(join(dirname(file), 'config.json'))).toBe(true)
  remove()
})

it('starts in its time', async () => {
  const { BUDGET, openInstance } = await load()
  const starts: number[] = []
  // The best of five: what else the machine does slows a start, and makes none faster.
  for (let count = 0; count < 5; count++) {
    const instance = await openInstance()
    starts.push(instance.started)
    instance.close()
  }

  expect(Math.min(...starts)).toBeLessThan(BUDGET.milliseconds)
}, 30_000)

it('relays 500 requests, 20 at a time, loses none, and keeps nothing of them', async () => {
  const { BUDGET, openInstance } = await load()
  const instance = await openInstance()
  // The first makes what the others need.
  const rounds = [await instance.relay(500, 20)]
  for (let count = 0; count < 4; count++) rounds.push(await instance.relay(500, 20))
  instance.close()

  expect(rounds.map(({ outcomes }) => outcomes)).toEqual(rounds.map(() => ({ relayed: 500 })))
  // A kilobyte for each of the 2000 would be the whole of it.
  expect((rounds.at(-1)?.heap ?? 0) - (rounds[0]?.heap ?? 0)).toBeLessThan(BUDGET.kept)
}, 30_000)

it('survives a response whose content-encoding it does not know', () => {
  const program = `
    const { createServer } = require('node:http')
    const { createRelay } = require('@taro-query/relay')
    Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'ann' })
    const server = createServer((request, response) => {
      response.writeHead(200, { 'content-encoding': request.url.slice(1) }).end('plain')
    }).listen(0, '127.0.0.1', async () => {
      const origin = 'http://127.0.0.1:' + server.address().port
      const main = createRelay({ allow: [{ origin, private: true }] })
      const codes = []
      for (const encoding of ['foo,gzip', 'gzip,foo', 'foo,br', 'br,gzip']) {
        const { error } = await main({ relay: 1, method: 'GET', url: origin + '/' + encoding, headers: {} })
        codes.push(error.code)
        // What goes wrong here goes wrong a moment later.
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      console.log(codes.join())
      process.exit()
    })`

  // Jest would catch what ends a process.
  expect(execFileSync(process.execPath, ['-e', program], { cwd: __dirname, encoding: 'utf8' })).toBe(
    'encoding,encoding,encoding,encoding\n',
  )
})

it('puts the template into a project, and tells DevTools where it is', () => {
  writeFileSync(join(folder, 'project.config.json'), '{"miniprogramRoot":"dist/","appid":"touristappid"}')
  run('create', folder)

  expect(JSON.parse(readFileSync(join(folder, 'project.config.json'), 'utf8'))).toEqual({
    miniprogramRoot: 'dist/',
    appid: 'touristappid',
    cloudfunctionRoot: 'cloudfunctions/',
  })
  expect(readFileSync(join(folder, 'cloudfunctions/relay/index.js'), 'utf8')).toContain('createRelay({')
  // What is there is the developer's.
  expect(() => run('create', folder)).toThrow('it stays as it is')
})

it('goes where a project has its functions already, or makes the place', () => {
  writeFileSync(join(folder, 'project.config.json'), '{"cloudfunctionRoot":"./cloud/"}')
  run('create', folder)
  run('create', join(folder, 'new'))

  expect(existsSync(join(folder, 'cloud/relay/config.json'))).toBe(true)
  expect(readFileSync(join(folder, 'project.config.json'), 'utf8')).toBe('{"cloudfunctionRoot":"./cloud/"}')
  expect(existsSync(join(folder, 'new/cloudfunctions/relay/package.json'))).toBe(true)
  expect(JSON.parse(readFileSync(join(folder, 'new/project.config.json'), 'utf8'))).toEqual({
    cloudfunctionRoot: 'cloudfunctions/',
  })
})

it('bundles no folder that is no function, and none over itself', () => {
  mkdirSync(join(folder, 'empty'))

  expect(() => run('bundle', join(folder, 'empty'))).toThrow('it has no package.json')
  run('create', folder)
  const source = join(folder, 'cloudfunctions/relay')
  expect(() => run('bundle', source, source)).toThrow('would overwrite its source')
})
