import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'

let app: App
const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/driver'), ...options })
}
afterEach(() => {
  jest.useRealTimers()
  return app.close()
})
/** What a test in JavaScript may give: nothing checks its types. */
const anything = (value: unknown) => value as never

it('gives up in time when the promise of a condition never settles', async () => {
  await open()
  const never = new Promise<boolean>(() => undefined)
  await expect(app.waitFor(() => never, { timeout: 30 })).rejects.toThrow(
    'Last error: The promise of the condition did not settle.',
  )
  app.evaluate('globalThis.never = new Promise(() => {})')
  await expect(app.waitFor(() => app.evaluate('never'), { timeout: 30 })).rejects.toThrow('did not settle')
})

it('gives up in time although a fake clock of the test runner stands', async () => {
  await open()
  jest.useFakeTimers()
  await expect(app.findByText('nowhere', { timeout: 30 })).rejects.toThrow('After 30 ms still not true')
})

it('says what a condition gave, as a passed assertion gives nothing', async () => {
  await open()
  await expect(app.waitFor(() => expect(1).toBe(1), { timeout: 30 })).rejects.toThrow('It gave undefined.')
})

it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, '1 s'])('refuses the timeout %p', async (timeout) => {
  await open()
  const options = { timeout: anything(timeout) }
  await expect(app.findByText('Books', options)).rejects.toThrow(`timeout: ${timeout} is no number of milliseconds`)
})

it.each([
  ['undefined', undefined],
  ['null', null],
  ['5', 5],
  ['a promise', Promise.resolve()],
  ['an object', {}],
])('refuses to touch %s, at once', async (what, target) => {
  await open()
  await expect(app.tap(anything(target))).rejects.toThrow(`That is no element, but ${what}. Give what find…`)
  expect(() => app.within(anything(target))).toThrow(`That is no element, but ${what}.`)
})

it('refuses to look for nothing, at once', async () => {
  await open()
  const refusal = 'The text to look for is "". Give a string that is not empty, or a pattern.'
  await expect(app.findByText('')).rejects.toThrow(refusal)
  await expect(app.findByRole('button', { name: '' })).rejects.toThrow(refusal)
  await expect(app.tap('')).rejects.toThrow(refusal)
  expect(() => app.queryByText(anything(undefined))).toThrow('The text to look for is undefined.')
})

it.each(['', '>>', 'wx-view >', ':nope', '::nope(', undefined])(
  'refuses the selector %p, at once',
  async (selector) => {
    await open()
    const refusal = `${JSON.stringify(selector)} is no CSS selector`
    expect(() => app.query(anything(selector))).toThrow(refusal)
    await expect(app.find(anything(selector))).rejects.toThrow(refusal)
  },
)

it('does not touch an element that nobody can see any more', async () => {
  await open()
  const pad = await app.find('#pad')
  ;(pad.element as HTMLElement).style.display = 'none'
  await expect(app.tap(pad, { timeout: 20 })).rejects.toThrow('After 20 ms still not true: <wx-view#pad> can be seen.')
})

it('looks for a text again while it waits, as the app may draw its element anew', async () => {
  await open()
  const tapped = app.tap('Save')
  app.query('#save')?.element.remove()
  app.query('#plain')?.element.append('Save')
  await tapped
  expect(app.query('#heard')?.text()).toBe('touchstart touchend tap')
})

it('refuses a position that is none', async () => {
  await open({ path: 'pages/long/index' })
  await expect(app.scroll(anything('botom'))).rejects.toThrow(
    `scroll: "botom" is no position. Give pixels from 0 on, 'top' or 'bottom'.`,
  )
  await expect(app.scroll(Number.NaN)).rejects.toThrow('is no position')
})

it('says so when there is no tab bar, and no folder', async () => {
  await open()
  await expect(app.tapTab('Home')).rejects.toThrow('There is no tab "Home". There is: no tab bar.')
  await expect(launch(anything({}))).rejects.toThrow('dist: undefined is no path. Give the folder')
})

it('fails for an error in a listener that is not the app’s, which a browser would only print', async () => {
  await open()
  app.query('#pad')?.element.addEventListener('touchend', () => {
    throw new Error('in a listener')
  })
  await app.tap('Pad')
  await expect(app.findByText('Pad')).rejects.toThrow('in a listener')
  await expect(app.close()).rejects.toThrow('in a listener')
  await open()
})
