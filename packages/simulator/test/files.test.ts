import { type App, launch } from '@taro-query/simulator'
import { plain } from './support/setupRequests'

let app: App
beforeEach(async () => {
  const files = {
    'http://tmp/a.png': Buffer.from('picture'),
    'http://tmp/b.mp4': Buffer.from('film'),
    'http://usr/note.txt': Buffer.from('书'),
  }
  app = await launch({ dist: plain, path: 'pages/hooks/index', files })
})
afterEach(() => app.close())

/** Runs source text with the file system as `fs`; gives the value, or the error. */
const run = async (source: string) =>
  JSON.parse(
    (await app.evaluate(`(async (fs) => ${source})(wx.getFileSystemManager())
      .then((value) => JSON.stringify({ value }), (error) => JSON.stringify({ error: error.errMsg || error.message,
        errCode: error.errCode }))`)) as string,
  )

it('lets the user choose from the files that are there', async () => {
  expect(await run(`wx.chooseImage({ count: 9 })`)).toMatchObject({
    value: { tempFilePaths: ['http://tmp/a.png'], tempFiles: [{ path: 'http://tmp/a.png', size: 7 }] },
  })
  expect(await run(`wx.chooseMedia()`)).toMatchObject({
    value: {
      type: 'mix',
      tempFiles: [
        { tempFilePath: 'http://tmp/a.png', size: 7, fileType: 'image' },
        { tempFilePath: 'http://tmp/b.mp4', size: 4, fileType: 'video' },
      ],
    },
  })
  expect(await run(`wx.chooseMedia({ count: 1, mediaType: ['mix'] })`)).toMatchObject({ value: { type: 'image' } })
})

it('lets the user cancel when there is nothing to choose', async () => {
  await app.close()
  app = await launch({ dist: plain, path: 'pages/hooks/index' })
  expect(await run(`wx.chooseMedia()`)).toEqual({ error: 'chooseMedia:fail cancel' })
  expect(await run(`wx.chooseImage()`)).toEqual({ error: 'chooseImage:fail cancel' })
})

it('reads and writes text and bytes', async () => {
  expect(await run(`fs.readFileSync('http://usr/note.txt', 'utf8')`)).toEqual({ value: '书' })
  expect(await run(`fs.readFile({ filePath: 'http://usr/note.txt', encoding: 'base64' })`)).toMatchObject({
    value: { data: '5Lmm', errMsg: 'readFile:ok' },
  })
  const path = `wx.env.USER_DATA_PATH + '/a/b.bin'`
  await run(`fs.writeFileSync(${path}, new Uint8Array([1, 255]).buffer)`)
  expect(await run(`fs.readFileSync(${path}) instanceof ArrayBuffer`)).toEqual({ value: true })
  expect(await run(`fs.readFileSync(${path}, 'hex')`)).toEqual({ value: '01ff' })
  expect(await run(`fs.readFileSync(${path}, 'hex', 1, 1)`)).toEqual({ value: 'ff' })
  expect(await run(`fs.statSync(${path}).isFile() && fs.statSync(${path}).size`)).toEqual({ value: 2 })
})

it.each(['utf8', 'base64', 'hex', 'latin1', 'utf16le'])('takes text in %s and gives it back', async (encoding) => {
  const text = { base64: 'aGk=', hex: '6869' }[encoding] ?? 'hi'
  await run(`fs.writeFileSync('http://usr/a', '${text}', '${encoding}')`)
  expect(await run(`fs.readFileSync('http://usr/a', '${encoding}')`)).toEqual({ value: text })
})

it('keeps a temporary file', async () => {
  const { value } = await run(`fs.saveFile({ tempFilePath: 'http://tmp/a.png' })`)
  expect(value.savedFilePath).toMatch(/^http:\/\/store\/.+\.png$/)
  expect(await run(`fs.readFileSync('${value.savedFilePath}', 'utf8')`)).toEqual({ value: 'picture' })
  expect(await run(`fs.access({ path: 'http://tmp/a.png' })`)).toMatchObject({ errCode: 1300002 })
  expect(await run(`fs.saveFileSync('http://tmp/b.mp4', 'http://usr/film.mp4')`)).toEqual({
    value: 'http://usr/film.mp4',
  })
  expect(await run(`fs.readFileSync('http://usr/film.mp4', 'utf8')`)).toEqual({ value: 'film' })
  expect(await run(`wx.chooseMedia()`)).toEqual({ error: 'chooseMedia:fail cancel' })
})

it('removes a file', async () => {
  await run(`fs.unlinkSync('http://usr/note.txt')`)
  expect(await run(`fs.accessSync('http://usr/note.txt')`)).toEqual({
    error: 'accessSync:fail no such file or directory http://usr/note.txt',
    errCode: 1300002,
  })
})

it.each([
  [`fs.readFileSync('http://usr/gone')`, 'readFileSync:fail no such file or directory http://usr/gone', 1300002],
  [`fs.writeFileSync('http://tmp/a', '')`, 'writeFileSync:fail permission denied, cannot access file path', 1301000],
  [`fs.writeFileSync('http://usr/a', '*', 'base64')`, 'writeFileSync:fail base64 encode error', 1300203],
  [`fs.saveFileSync('http://tmp/gone')`, 'saveFileSync:fail tempFilePath file not exist', 1301112],
  [`fs.readFileSync('http://usr/note.txt', 'x')`, 'readFileSync:fail Invalid argument', 1300022],
])('refuses %s', async (source, error, errCode) => {
  expect(await run(source)).toEqual({ error, errCode })
})

it.each([
  ['a path of this machine', { 'cover.png': new Uint8Array(1) }],
  // What a test in plain JavaScript may give.
  ['a text', { 'http://tmp/a.png': 'text' as unknown as Uint8Array }],
])('does not start with %s', async (_, files) => {
  const start = launch({ dist: plain, files })
  await expect(start).rejects.toThrow("is no file of a phone. Write it as { 'http://tmp/cover.png': bytes }.")
})
