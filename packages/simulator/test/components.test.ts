import { join } from 'node:path'
import { launch } from '@taro-query/simulator'

const dist = join(__dirname, 'apps/components')
let app: Awaited<ReturnType<typeof launch>>

beforeEach(async () => {
  app = await launch({ dist })
})
afterEach(() => app.close())

const log = async () => (await app.find('#log')).text()
const tap = async (selector: string) => app.tap(await app.find(selector))

it('submits the values of the named fields of a form, as they are on screen', async () => {
  await app.type(await app.find('#title'), '红楼梦')
  await tap('#lend')
  await tap('#tag-b')
  await tap('#size-l')
  await tap('#send')
  expect(await log()).toBe(
    'submit {"title":"红楼梦","note":"","lend":true,"tags":["a","b"],"size":"l","stars":3,"shelf":1}',
  )
})

it('empties the fields when the form is reset', async () => {
  await tap('#lend')
  await tap('#clear')
  expect(await log()).toBe('reset')
  await tap('#send')
  expect(await log()).toBe('submit {"title":"","note":"","lend":false,"tags":[],"size":"","stars":1,"shelf":0}')
})

it('tells the app what is typed, and shows what the app makes of it', async () => {
  const title = await app.find('#title')
  expect(title.value()).toBe('西游记')
  await app.type(title, '水浒')
  expect(await log()).toBe('input {"value":"水浒","cursor":2,"keyCode":27986}')
  await app.submit(title)
  expect(title.value()).toBe('水浒')
})

it('fires confirm when the keyboard is confirmed', async () => {
  await app.submit(await app.find('#title'))
  expect(await log()).toBe('confirm {"value":"西游记"}')
})

it('turns a switch once when its label is tapped, and once when it is tapped itself', async () => {
  await tap('#lend-label')
  expect(await log()).toBe('change {"value":true}')
  await tap('#lend')
  expect(await log()).toBe('change {"value":false}')
})

it('lets one radio of a group be checked', async () => {
  await tap('#size-l')
  expect(await log()).toBe('change {"value":"l"}')
  expect((await app.find('#size-s')).attribute('aria-checked')).toBe('false')
})

it('gives the app no tap of a disabled button', async () => {
  await app.tap(await app.find('#off'), { force: true })
  expect(await log()).toBe('')
})

it('opens the page of a navigator, and tells when there is none', async () => {
  await tap('#to-nowhere')
  await app.waitFor(async () => (await log()).includes('fail'))
  expect(await log()).toBe('fail {"errMsg":"navigateTo:fail page \\"pages/nowhere/index\\" is not found"}')
  await tap('#to-second')
  await app.findByText('{"from":"navigator"}')
})

it('shows the trusted elements of rich text only', async () => {
  const { element } = await app.find('wx-rich-text')
  expect(element.innerHTML).toBe('<div><b>粗</b><i>斜</i></div>')
})

it('hides what is hidden', () => {
  expect(app.text()).not.toContain('看不见')
})
