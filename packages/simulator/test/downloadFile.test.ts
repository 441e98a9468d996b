import { setupRequests } from './support/setupRequests'

const { app, open, request, start } = setupRequests()

const download = (options: string) => request(options, 'downloadFile')
const read = (path: unknown) => app().evaluate(`wx.getFileSystemManager().readFileSync('${path}', 'utf8')`)

it('keeps what came in a temporary file', async () => {
  const result = await download(`{ url: 'https://api.example.com/books' }`)
  expect(result).toMatchObject({ outcome: 'success', errMsg: 'downloadFile:ok', statusCode: 200 })
  expect(result.tempFilePath).toMatch(/^http:\/\/tmp\//)
  expect(read(result.tempFilePath)).toContain('Journey to the West')
})

it('writes it where the app says, in the folder of the app', async () => {
  const result = await download(`{ url: 'https://api.example.com/books', filePath: wx.env.USER_DATA_PATH + '/a.json' }`)
  expect(result).toMatchObject({ outcome: 'success', filePath: 'http://usr/a.json' })
  expect(result).not.toHaveProperty('tempFilePath')
  expect(read('http://usr/a.json')).toContain('Journey to the West')
})

it('gives an answer of any status as a file', async () => {
  const result = await download(`{ url: 'https://api.example.com/none' }`)
  expect(result).toMatchObject({ outcome: 'success', statusCode: 404 })
  expect(read(result.tempFilePath)).toBe('{"error":"not found"}')
})

it('tells the head, and how much has come', async () => {
  const heard = app().evaluate(`(() => {
    const heard = []
    const task = wx.downloadFile({ url: 'https://api.example.com/half' })
    task.onHeadersReceived(({ statusCode }) => heard.push(statusCode))
    task.onProgressUpdate((update) => heard.push(JSON.stringify(update)))
    return heard
  })()`) as unknown[]
  await app().waitFor(() => heard.length === 2)
  expect([...heard]).toEqual([200, '{"progress":4,"totalBytesWritten":4,"totalBytesExpectedToWrite":100}'])
})

it.each([
  [`{ url: 'https://api.example.com/huge' }`, 'downloadFile:fail exceed max file size', 603301],
  [`{ url: 'https://api.example.com/empty' }`, 'downloadFile:fail ', 603302],
  [`{ url: 'https://api.example.com/books', filePath: 'http://elsewhere/a' }`, 'downloadFile:fail ', 603303],
  [`{ url: 'https://other.example.com' }`, 'downloadFile:fail url not in domain list', 600002],
  [`{ url: 'https://api.example.com/hold', timeout: 30 }`, 'downloadFile:fail timeout', 5],
])('fails for %s', async (options, errMsg, errno) => {
  const result = await download(options)
  expect(result).toMatchObject({ outcome: 'fail', errno })
  expect(result.errMsg).toContain(errMsg)
})

it('is interrupted in the background', async () => {
  await open({ backgroundGrace: 20 })
  const { result } = start(`{ url: 'https://api.example.com/half' }`, 'downloadFile')
  await app().hide()
  expect(await result).toMatchObject({ outcome: 'fail', errMsg: 'downloadFile:fail interrupted', errno: 600003 })
})
