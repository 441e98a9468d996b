import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
const open = async (path: string) => {
  app = await launch({ dist: join(__dirname, 'apps/components'), path: `pages/${path}/index` })
}
afterEach(() => app.close())

const textOf = async (selector: string) => (await app.find(selector)).text()
const heard = () => textOf('#heard')
const tap = async (selector: string) => app.tap(await app.find(selector))

it('gives a handler plain data: where it was bound, what was touched, what is marked on the way', async () => {
  await open('touch')
  await tap('#plain')
  const event = JSON.parse(await textOf('#last'))
  expect(event).toMatchObject({
    type: 'tap',
    target: { id: 'plain', dataset: { kind: 'plain' }, offsetLeft: 0, offsetTop: 0 },
    currentTarget: { id: 'outer', dataset: {} },
    mark: { row: '1', cell: '2' },
    detail: { x: 1, y: 1 },
    touches: [{ identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }],
  })
  expect(event.touches).toEqual(event.changedTouches)
})

it('bubbles with bind, ends with catch, hears the way down with capture-bind', async () => {
  await open('touch')
  await tap('#plain')
  expect(await heard()).toBe('touchstart:outer,tap:plain,tap:outer')
  await tap('#stop')
  expect(await heard()).toBe('touchstart:outer,tap:plain,tap:outer,touchstart:outer,tap:stop')
})

it('calls one of the handlers that are bound with mut-bind', async () => {
  await open('touch')
  await tap('#once')
  expect(await heard()).toBe('tap:once')
})

it('makes a press of 350 ms a longpress, which is no tap when it is heard', async () => {
  await open('touch')
  await app.longPress(await app.find('#press'))
  expect(await heard()).toBe('touchstart:outer,longpress:press')
})

it('makes it a longtap as the finger leaves, and a tap', async () => {
  await open('touch')
  await app.longPress(await app.find('#hold'))
  expect(await heard()).toBe('touchstart:outer,longtap:hold,tap:hold,tap:outer')
})

it('tells how a finger moves', async () => {
  await open('touch')
  await app.drag(await app.find('#moved'), { x: 30 })
  const types = (await heard()).split(',')
  expect(types.at(0)).toBe('touchstart:moved')
  expect(types.at(1)).toBe('touchmove:moved')
  expect(types.at(-1)).toBe('touchend:moved')
  expect(JSON.parse(await textOf('#last'))).toMatchObject({ touches: [], changedTouches: [{ clientX: 31 }] })
})

it('shows what the handler of an input returns', async () => {
  await open('touch')
  await app.type(await app.find('#upper'), 'abc')
  expect((await app.find('#upper')).value()).toBe('ABC')
})

it('says that an open ability is not simulated, to the app and once on its console', async () => {
  await open('touch')
  await tap('#phone')
  await tap('#phone')
  expect(await textOf('#last')).toBe('getphonenumber {"errMsg":"getPhoneNumber:fail not simulated"}')
  expect(app.console.filter(({ level }) => level === 'warn').map(({ text }) => text)).toEqual([
    '<button open-type="getPhoneNumber"> is not simulated.',
  ])
})

it('binds what is typed and switched both ways with model:', async () => {
  await open('more')
  await app.type(await app.find('#two'), '乙')
  await tap('#on')
  expect(await textOf('#two-text')).toBe('乙')
  expect(await textOf('#on-text')).toBe('开')
})

it('decodes entities of the data once, and again when the data changes', async () => {
  await open('more')
  expect(await textOf('#entities')).toBe('1 < 2 &lt; 3')
  await tap('#entities')
  await app.waitFor(async () => (await textOf('#entities')) === '&amp; >')
})

it('loads the pictures that are in the build, and fails those that are not', async () => {
  await open('more')
  await app.waitFor(async () => (await textOf('#log')).includes('missing'))
  expect(await textOf('#log')).toContain('load:there {"width":0,"height":0}')
  expect(await textOf('#log')).toContain('error:missing {"errMsg":"GET /assets/none.png error"}')
})

it('shows the content of match-media that fits the window', async () => {
  await open('more')
  await app.waitFor(() => !app.text().includes('横'))
  expect(app.text()).toContain('宽')
  expect(app.text()).not.toContain('窄')
})

it('styles the page and its bar from page-meta', async () => {
  await open('more')
  expect(app.page.element.style.getPropertyValue('--own')).toBe('1')
  await app.waitFor(() => app.page.title === '自定义')
})

it('tells that a progress has grown', async () => {
  await open('more')
  await app.waitFor(async () => (await textOf('#log')).includes('activeend:progress {"curPercent":40}'))
})

it('shows a page-container, and tells that its overlay was tapped', async () => {
  await open('more')
  await tap('#open')
  await app.waitFor(async () => (await textOf('#log')).includes('afterenter:container {}'))
  const { element } = await app.find('.wx-page-container-overlay')
  element.dispatchEvent(new (element.ownerDocument.defaultView as Window & typeof globalThis).Event('click'))
  expect((await app.find('#container')).attribute('show')).toBe(null)
})

it('puts a box with its name where a phone has more', async () => {
  await open('more')
  expect((await app.find('#map')).attribute('data-unsimulated')).toBe('<map> is not simulated')
  // Told once; and nothing of the properties that it does not know.
  expect(app.console.map(({ text }) => text)).toEqual([
    '<map> is not simulated: it is a box with its name.',
    '<canvas> is not simulated: it is a box with its name.',
  ])
})

it('calls the functions of WXS with the element and its owner, and ends an event that one answers with false', async () => {
  await open('wxs')
  await tap('#script')
  await tap('#script')
  expect((await app.find('#script')).element.className).toBe('hot')
  expect((await app.find('#other')).attribute('style')).toContain('red')
  expect(await textOf('#log')).toContain('{"type":"tap","id":"script","taps":2}')
  await tap('#other')
  expect(await textOf('#log')).toMatch(/{"value":2,"old":1,"kind":"other"}$/)
})

it('shows what the app shows on a dark phone only', async () => {
  app = await launch({ dist: join(__dirname, 'apps/components'), path: 'pages/more/index', theme: 'dark' })
  expect(app.text()).toContain('夜')
  app.setTheme('light')
  expect(app.text()).not.toContain('夜')
})
