import { setupRequests } from './support/setupRequests'

const { app, open, request, server, start } = setupRequests()

const cover = 'http://tmp/cover.png'
const upload = (options: string) =>
  request(`Object.assign({ filePath: '${cover}', name: 'cover' }, ${options})`, 'uploadFile')
beforeEach(() => open({ files: { [cover]: Buffer.from('bytes of a picture') } }))

it('sends the file and the form in one body, as multipart', async () => {
  await upload(`{ formData: { title: '书', pages: 3 }, header: { 'X-A': 1, 'content-type': 'text/plain' } }`)
  const [{ body, headers, method } = { body: '', headers: {}, method: '' }] = server().received
  expect(method).toBe('POST')
  expect(headers).toMatchObject({ 'x-a': '1', referer: expect.stringContaining('servicewechat.com') })
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(String(headers['content-type']))?.[1] as string
  expect(body.split(`--${boundary}`)).toEqual([
    '',
    '\r\nContent-Disposition: form-data; name="title"\r\n\r\n书\r\n',
    '\r\nContent-Disposition: form-data; name="pages"\r\n\r\n3\r\n',
    '\r\nContent-Disposition: form-data; name="cover"; filename="cover.png"\r\nContent-Type: image/png\r\n\r\n' +
      'bytes of a picture\r\n',
    '--\r\n',
  ])
})

it('is read by a parser of forms', async () => {
  await upload(`{ formData: { title: '书' } }`)
  const [record] = app().requests
  const form = await new Response(record?.body as BodyInit, { headers: record?.headers ?? {} }).formData()
  expect(form.get('title')).toBe('书')
  expect(await (form.get('cover') as File).text()).toBe('bytes of a picture')
})

it('gives what came back as text, whatever the status', async () => {
  expect(await upload(`{ url: 'https://api.example.com/broken' }`)).toMatchObject({
    outcome: 'success',
    errMsg: 'uploadFile:ok',
    statusCode: 500,
    data: '{"error":"broken"}',
  })
})

it('tells how much has left', async () => {
  await open({ files: { [cover]: new Uint8Array(200_000) } })
  const heard = app().evaluate(`(() => {
    const heard = []
    const task = wx.uploadFile({
      url: 'https://api.example.com/echo', filePath: '${cover}', name: 'cover', success: () => heard.push('done'),
    })
    task.onProgressUpdate((update) => heard.push(update))
    return heard
  })()`) as { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }[]
  await app().waitFor(() => heard.at(-1) === ('done' as never))
  const updates = heard.slice(0, -1)
  expect(updates.length).toBeGreaterThan(1)
  const total = updates[0]?.totalBytesExpectedToSend as number
  expect(total).toBeGreaterThan(200_000)
  expect({ ...updates.at(-1) }).toEqual({ progress: 100, totalBytesSent: total, totalBytesExpectedToSend: total })
  expect(updates.map(({ progress }) => progress)).toEqual(updates.map(({ progress }) => progress).sort((a, b) => a - b))
})

it.each([
  [`{ filePath: 'http://tmp/gone.png' }`, 'uploadFile:fail file not found', undefined],
  [
    `{ name: undefined }`,
    'uploadFile:fail parameter error: parameter.name should be String instead of Undefined;',
    1001,
  ],
  [`{ filePath: 1 }`, 'uploadFile:fail parameter error: parameter.filePath should be String instead of Number;', 1001],
  [`{ url: 'https://other.example.com' }`, 'uploadFile:fail url not in domain list', 600002],
  [`{ url: 'https://api.example.com/hold', timeout: 30 }`, 'uploadFile:fail timeout', 5],
])('fails for %s', async (options, errMsg, errno) => {
  const result = await upload(options)
  expect(result).toMatchObject({ outcome: 'fail', errMsg })
  expect(result.errno).toBe(errno)
})

it('is aborted', async () => {
  const options = `{ url: 'https://api.example.com/hold', filePath: '${cover}', name: 'cover' }`
  const { result, abort } = start(options, 'uploadFile')
  await app().waitFor(() => server().held.length === 1)
  abort()
  expect(await result).toMatchObject({ outcome: 'fail', errMsg: 'uploadFile:fail abort' })
  await server().holds(0)
})

it('has ten at a time, apart from those of wx.request', async () => {
  const hold = `{ url: 'https://api.example.com/hold' }`
  const all = [...Array.from({ length: 11 }, () => upload(hold)), request(hold)]
  await app().waitFor(() => server().held.length === 11)
  expect(app().requests.map(({ api, queued }) => `${api} ${queued}`)).toEqual([
    ...Array(10).fill('uploadFile false'),
    'uploadFile true',
    'request false',
  ])
  await app().waitFor(() => {
    server().release()
    return app().requests.every(({ endedAt }) => endedAt !== undefined)
  })
  await Promise.all(all)
})
