import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
const open = async (path?: string) => {
  app = await launch({ dist: join(__dirname, 'apps/driver'), path })
}
afterEach(() => app.close())
const heard = () => app.query('#heard')?.text()

it('holds an element for 350 ms of the app’s clock, which is no tap when somebody hears it', async () => {
  await open()
  const before = app.clock.now()
  await app.longPress('Pad')
  expect(heard()).toBe('touchstart longpress longtap touchend')
  expect(app.clock.now() - before).toBeGreaterThanOrEqual(350)
  await app.tap(await app.find('#pad'))
  expect(heard()).toBe('touchstart longpress longtap touchend touchstart touchend tap')
})

it('makes a long press that nobody hears a tap', async () => {
  await open()
  await app.longPress('Plain pad')
  expect(heard()).toBe('touchstart touchend tap')
})

it('drags a finger over the screen without a tap', async () => {
  await open()
  await app.drag('Pad', { x: 50 })
  expect(heard()).toBe('touchstart touchmove(11) touchmove(21) touchmove(31) touchmove(41) touchmove(51) touchend')
})

it('waits until a button is enabled before it taps what is in it', async () => {
  await open('pages/index/index?later=1')
  expect(app.queryByRole('button', { name: 'Save' })?.isDisabled()).toBe(true)
  await app.tap('Save')
  expect(app.queryByTestId('answer')?.text()).toBe('saved')
})

it('says that a button is disabled, and taps it when forced, which does nothing', async () => {
  await open()
  await expect(app.tap('Save', { timeout: 20 })).rejects.toThrow(
    /^After 20 ms still not true: <wx-text> "Save" is enabled\.\n\nTo see what a disabled one does/,
  )
  await app.tap('Save', { force: true })
  expect(app.queryByTestId('answer')?.text()).toBe('')
})

it('touches nothing in the background, and nothing of another page', async () => {
  await open()
  const button = await app.findByText('Ask')
  await app.hide()
  await expect(app.tap(button)).rejects.toThrow('The app is in the background')
  await app.show()
  await app.tap('Controls')
  await app.waitFor(() => app.page.path === 'pages/controls/index')
  await expect(app.tap(button)).rejects.toThrow('The <wx-button> is not on the visible page any more. Find it again.')
})

it('scrolls the page, and reaches its bottom', async () => {
  await open('pages/long/index')
  await app.scroll(120)
  expect(app.text()).toBe('at 120, 0 times at the end')
  await app.scroll('bottom')
  await app.scroll('bottom')
  expect(app.text()).toBe('at 2120, 2 times at the end')
  await app.scroll('top')
  expect(app.text()).toBe('at 0, 2 times at the end')
})

it('shares the page', async () => {
  await open()
  expect(await app.share()).toMatchObject({ title: 'Books', path: '/pages/index/index?from=share' })
})
