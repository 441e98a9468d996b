import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

jest.setTimeout(60_000)

// The command as it is installed: its build.
const command = join(__dirname, '../bin/taro-query-simulator.js')
const app = (name: string) => join(__dirname, 'apps', name)
const browser = JSON.parse(process.env.TEST_BROWSER_ENVIRONMENT ?? '{}')
const folder = mkdtempSync(join(tmpdir(), 'simulator-'))

const run = (args: string[], env: NodeJS.ProcessEnv = {}, cwd = join(__dirname, '..')) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const options = { env: { ...process.env, ...browser, ...env }, cwd }
    execFile(process.execPath, [command, ...args], options, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
const serve = async (...args: string[]) => {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? []
    if (url !== undefined && said.includes('Ctrl-C')) return { url, said, child }
  }
  throw new Error(`It ended: ${said}`)
}

afterAll(() => rmSync(folder, { recursive: true }))

it('says how it is used, and which version it is', async () => {
  expect((await run(['--help'])).out).toContain('taro-query-simulator screenshots <folder>')
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'))
  expect((await run(['--version'])).out).toBe(`${version}\n`)
})

it.each([
  ['no folder', [], 'Give the folder that the weapp build writes'],
  ['a folder that is not there', ['nowhere'], 'Build the mini program first'],
  ['a folder without a mini program', [folder], 'There is no app.json'],
  ['half a mapping', [app('screen'), '--hosts', 'https://a.example'], 'Write --hosts https://api.example.com='],
  ['a mapping to no origin', [app('screen'), '--hosts', 'https://a.example=4000'], '"4000" is no origin'],
  ['a port that is none', [app('screen'), '--port', 'x'], '--port is a number from 0 to 65535'],
  ['an empty port', [app('screen'), '--port='], '--port is a number from 0 to 65535'],
  ['another theme', [app('screen'), '--theme', 'blue'], '--theme is light or dark'],
  ['an option that it does not know', [app('screen'), '--prot', '1'], "Unknown option '--prot'"],
  ['an option of the other command', [app('screen'), '--out', 'x'], '--out is for `taro-query-simulator screenshots`'],
  ['a page that the app does not have', ['screenshots', app('screen'), '--pages', 'pages/no/index'], 'It has pages/'],
])('says what to do about %s', async (_, args, sentence) => {
  const { code, err } = await run(args)
  expect(err).toContain(sentence)
  expect(code).toBe(1)
})

it('serves the phone until it is stopped', async () => {
  const { url, said, child } = await serve(
    app('screen'),
    '--port=0',
    '--hosts=https://api.example.com=http://127.0.0.1:4000',
  )
  expect(said).toContain('https://api.example.com  goes to  http://127.0.0.1:4000')
  expect(await (await fetch(url)).text()).toContain('http://127.0.0.1:4000')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

it('writes a picture of each page that is named, at twice the size of the phone', async () => {
  const out = join(folder, 'some')
  const pages = 'pages/home/index,pages/full/index?id=7,pages/full/index?id=书'
  const result = await run(['screenshots', app('screen'), '--out', out, '--pages', pages, '--theme=dark'])
  expect(result).toMatchObject({ code: 0, err: '' })
  expect(result.out).toContain('✔ pages/full/index?id=7')
  const picture = readFileSync(join(out, 'pages-full-index-id-7.png'))
  // Width and height stand in the head of a PNG file.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([750, 1624])
  expect(readdirSync(out).sort()).toEqual([
    'pages-full-index-id-7.png',
    'pages-full-index-id-书.png',
    'pages-home-index.png',
  ])
})

it('moves on from a taken port, and says so', async () => {
  const first = await serve(app('screen'), '--port=0')
  const { port } = new URL(first.url)
  const second = await serve(app('screen'), `--port=${port}`)
  expect(second.said).toContain(`Port ${port} is taken.`)
  for (const { child } of [first, second]) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  }
})

it('takes all pages, says what the app threw, and ends with 1', async () => {
  const out = join(folder, 'all')
  const result = await run(['screenshots', app('throwing'), '--out', out])
  expect(result.code).toBe(1)
  expect(result.out).toContain('✔ pages/good/index')
  expect(result.out).toContain('✖ pages/bad/index')
  expect(result.out).toContain('The shelf broke')
  expect(existsSync(join(out, 'pages-bad-index.png'))).toBe(true)
})

it('says what to install when there is no browser where CHROME_PATH points', async () => {
  const { code, err } = await run(['screenshots', app('screen')], { CHROME_PATH: '/nowhere/chrome' }, folder)
  expect(err).toContain('CHROME_PATH is /nowhere/chrome, and there is no file')
  expect(code).toBe(1)
})
