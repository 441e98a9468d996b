import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
afterEach(() => app.close())

const open = async (name: string, options: { path?: string; theme?: 'dark' } = {}) => {
  app = await launch({ dist: join(__dirname, 'apps', name), ...options })
}
const heard = () => app.evaluate('getApp().heard.splice(0)')

it('tells the app of a first page that is not there, and waits for another', async () => {
  await open('themed', { path: 'pages/gone/index?id=1' })
  expect(app.text()).toBe('other')
  expect(heard()).toEqual(['App pages/gone/index 1 true', 'wx pages/gone/index'])
  expect(app.lifecycle.map(({ of, name }) => `${of}.${name}`)).toEqual(
    expect.arrayContaining(['App.onPageNotFound', 'wx.onPageNotFound']),
  )
})

it('tells the app of a new theme, and gives its pages the colours of it', async () => {
  await open('themed')
  expect(app.page.title).toBe('By day')
  await app.setTheme('dark')
  await app.setTheme('dark')
  expect(heard()).toEqual(['App dark', 'wx dark'])
  await app.navigateTo('pages/other/index')
  expect(app.page.title).toBe('By night')
})

it('starts with the theme of the phone', async () => {
  await open('themed', { theme: 'dark' })
  expect(app.page.title).toBe('By night')
})

it('tells an app without darkmode nothing of the theme', async () => {
  await open('plain')
  await app.setTheme('dark')
  expect(app.lifecycle.filter(({ name }) => name === 'onThemeChange')).toEqual([])
})

it('shares a page from the menu, with defaults for what it does not say', async () => {
  await open('themed', { path: 'pages/index/index?id=1' })
  expect(await app.share()).toMatchObject({ from: 'menu', title: 'From the menu', path: '/pages/index/index?id=1' })
  await app.navigateTo('pages/other/index')
  await expect(app.share()).rejects.toThrow('it has no onShareAppMessage')
})

it('shares a page with a button, and waits for what the page promises', async () => {
  await open('themed')
  await app.tap('share now')
  await app.tap('share late')
  await app.waitFor(() => app.shares.length === 2)
  const [path, imageUrl] = ['/pages/other/index', '/a.png']
  expect(app.shares).toMatchObject([
    { from: 'button', title: 'Button now', path, imageUrl },
    { from: 'button', title: 'Late', path, imageUrl },
  ])
})

it('takes one listener off an event channel, and leaves the others', async () => {
  await open('routes')
  await app.navigateTo('pages/book/index')
  const heard = app.evaluate(`(() => {
    const channel = getCurrentPages()[1].getOpenerEventChannel()
    const [heard, first] = [[], () => heard.push('first')]
    channel.once('ask', first)
    channel.on('ask', () => heard.push('second'))
    channel.once('ask', () => heard.push('third'))
    channel.off('ask', first)
    channel.off('ask', () => undefined)
    channel.emit('ask')
    channel.emit('ask')
    return heard.join()
  })()`)
  expect(heard).toBe('second,third,second')
})

it('takes a listener off one event, and leaves it on another', async () => {
  await open('routes')
  await app.navigateTo('pages/book/index')
  const heard = app.evaluate(`(() => {
    const channel = getCurrentPages()[1].getOpenerEventChannel()
    const [heard, listener] = [[], (word) => heard.push(word)]
    channel.on('ask', listener)
    channel.once('tell', listener)
    channel.off('ask', listener)
    channel.emit('ask', 'asked')
    channel.emit('tell', 'told')
    return [...heard, channel instanceof Object].join()
  })()`)
  expect(heard).toBe('told,true')
})

it('hands events both ways between a page and the one that it opens', async () => {
  await open('routes')
  const talk = `new Promise((done) => wx.navigateTo({
    url: '../book/index',
    events: { answer: (text) => done(text) },
    success({ eventChannel }) {
      const [, book] = getCurrentPages()
      book.getOpenerEventChannel().on('ask', (text) => book.getOpenerEventChannel().emit('answer', text + '!'))
      eventChannel.emit('ask', 'hello')
    },
  }))`
  expect(await app.evaluate(talk)).toBe('hello!')
})
