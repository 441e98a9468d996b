import { join } from 'node:path'
import { serve } from '@taro-query/simulator'
import { openPage, withBrowserPage } from './support/browserPage'
import { startSocketServer } from './support/socketServer'

const now = withBrowserPage()

interface Wx {
  wx: {
    connectSocket(options: object): {
      send(options: object): void
      close(options: object): void
      onOpen(listener: () => void): void
      onMessage(listener: (message: { data: string | ArrayBuffer }) => void): void
      onClose(listener: (close: object) => void): void
      onError(listener: (error: object) => void): void
    }
    uploadFile(options: object): void
    downloadFile(options: object): void
    getFileSystemManager(): {
      writeFileSync(path: string, data: string): void
      readFileSync(path: string, encoding: string): string
    }
  }
}

it('uploads and downloads through the relay', async () => {
  await openPage(now)
  const result = await now.page.evaluate(() => {
    const { wx } = (window as unknown as { simulator: { host: Wx } }).simulator.host
    wx.getFileSystemManager().writeFileSync('http://usr/note.txt', '书')
    const url = 'https://api.example.com'
    const call = (api: 'uploadFile' | 'downloadFile', options: object) =>
      new Promise<Record<string, unknown>>((success, fail) => wx[api]({ ...options, success, fail }))
    return Promise.all([
      call('uploadFile', { url: `${url}/echo`, filePath: 'http://usr/note.txt', name: 'note', formData: { a: 1 } }),
      call('downloadFile', { url: `${url}/books` }).then(({ tempFilePath }) =>
        wx.getFileSystemManager().readFileSync(String(tempFilePath), 'utf8'),
      ),
    ])
  })
  expect(JSON.parse(String(result[0]?.data)).body).toContain(
    'filename="note.txt"\r\nContent-Type: text/plain\r\n\r\n书',
  )
  expect(result[1]).toContain('Water Margin')
})

it('lets a person choose a picture, and shows it', async () => {
  const phone = await serve({ dist: join(__dirname, 'apps/network') })
  await openPage({ ...now, phone })
  const asked = now.page.waitForEvent('filechooser')
  await now.page.getByText('Choose a cover').click()
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>'
  await (await asked).setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(picture) })
  await now.page.getByText(/^http:\/\/tmp\/.+\.svg$/).waitFor()
  await now.page.waitForFunction(() => document.querySelector<HTMLImageElement>('.cover img')?.naturalWidth === 7)
  await phone.close()
})

it('opens sockets through the relay', async () => {
  const server = await startSocketServer()
  const dist = join(__dirname, 'apps/components')
  const phone = await serve({ dist, hosts: { 'wss://push.example.com': server.url } })
  await openPage({ ...now, phone })
  const heard = await now.page.evaluate(() => {
    const { wx } = (window as unknown as { simulator: { host: Wx } }).simulator.host
    return new Promise<unknown[]>((resolve) => {
      const heard: unknown[] = []
      const task = wx.connectSocket({ url: 'wss://push.example.com/echo', header: { 'x-a': '1' } })
      task.onOpen(() => task.send({ data: '书' }))
      task.onError((error) => resolve([error]))
      task.onMessage(({ data }) => {
        heard.push(typeof data === 'string' ? data : new Uint8Array(data).join())
        if (heard.length === 1) task.send({ data: new Uint8Array([1, 255]).buffer })
        else task.close({ code: 4000, reason: 'done' })
      })
      task.onClose((close) => resolve([...heard, close]))
    })
  })
  expect(heard).toEqual(['书', '1,255', { code: 4000, reason: 'done' }])
  expect(server.opened[0]?.headers).toMatchObject({ 'x-a': '1' })
  await phone.close()
  await server.close()
})
