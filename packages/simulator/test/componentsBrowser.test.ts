import type { Locator } from 'playwright-core'
import { openPage, withBrowserPage } from './support/browserPage'

jest.setTimeout(20_000)

const now = withBrowserPage()
const open = (page: string) => openPage(now, `pages/${page}/index`)
const at = (selector: string) => now.page.locator(selector)
const boxOf = async (target: Locator) => {
  const box = await target.boundingBox()
  if (!box) throw new Error('Not on screen')
  return box
}
/** Presses the mouse in the middle of an element, moves it in some steps, and lets it go. */
const drag = async (selector: string, x: number, y: number) => {
  await at(selector).scrollIntoViewIfNeeded()
  const box = await boxOf(at(selector))
  const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2]
  await now.page.mouse.move(fromX, fromY)
  await now.page.mouse.down()
  await now.page.mouse.move(fromX + x, fromY + y, { steps: 6 })
  await now.page.mouse.up()
}
/** The same with a finger. */
const swipe = async (selector: string, x: number, y: number) => {
  const box = await boxOf(at(selector))
  const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2]
  const screen = await now.page.context().newCDPSession(now.page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', { x: fromX, y: fromY })
  for (let step = 1; step <= 6; step++) {
    await touch('touchMove', { x: fromX + (x * step) / 6, y: fromY + (y * step) / 6 })
  }
  await touch('touchEnd')
}
const shows = (selector: string, text: string | RegExp) => at(selector).filter({ hasText: text }).waitFor()

it('gives events the places of the page, wherever it is drawn', async () => {
  await open('touch')
  const { x, y } = await boxOf(at('#plain'))
  const page = await boxOf(at('wx-page'))
  await now.page.mouse.click(x + 5, y + 6)
  const event = JSON.parse((await at('#last').textContent()) ?? '')
  const [left, top] = [x - page.x, y - page.y]
  expect(page.y).toBeGreaterThan(0)
  expect(event.target).toMatchObject({ offsetLeft: Math.round(left), offsetTop: Math.round(top) })
  const place = { x: Math.floor(left + 5), y: Math.floor(top + 6) }
  expect(event.detail).toEqual(place)
  expect(event.touches).toMatchObject([{ clientX: place.x, pageY: place.y }])
})

it('takes the mouse for a finger, and a long press for no tap', async () => {
  await open('touch')
  await drag('#moved', 20, 0)
  // The page's transition ends when it ends.
  await shows(
    '#heard',
    /^touchstart:moved(,touchmove:moved|,transitionend:fade)+,touchend:moved(,transitionend:fade)*$/,
  )
  await at('#press').click({ delay: 450 })
  await shows('#heard', /touchend:moved(,transitionend:fade)*,touchstart:outer(,transitionend:fade)*,longpress:press/)
  expect(await at('#heard').textContent()).not.toContain('tap:press')
})

it('does not scroll the page, nor turn a swiper, where the app catches touchmove', async () => {
  await open('touch')
  const scrolled = () => at('wx-page').evaluate((page) => page.scrollTop)
  await drag('#lock', -200, 0)
  await swipe('#lock', -200, 0)
  await swipe('#still', 0, -150)
  await shows('#heard', /touchmove:lock,.*touchmove:still(,transitionend:fade)*,touchend:still/)
  expect(await at('#heard').textContent()).not.toContain('change:locked')
  expect(await scrolled()).toBe(0)
  await swipe('#plain', 0, -150)
  expect(await scrolled()).toBeGreaterThan(50)
})

it('says of a switch that it is disabled', async () => {
  await open('touch')
  await now.page.getByRole('switch', { disabled: true }).waitFor()
})

it('fires transitionend', async () => {
  await open('touch')
  await at('#plain').click()
  await shows('#heard', /transitionend:fade$/)
  expect(JSON.parse((await at('#last').textContent()) ?? '').detail).toEqual({
    elapsedTime: 0.1,
    propertyName: 'opacity',
  })
})

it('lets a circle of items follow the finger over its seam', async () => {
  await open('move')
  const place = () => boxOf(at('#circle .slide-2'))
  await drag('#circle', 200, 0)
  await shows('#log', '"currentItemId":"丙","source":"touch"')
  await now.page.waitForFunction(
    () => Math.round(document.querySelector('.slide-2')?.getBoundingClientRect().x ?? 0) === 10,
  )
  expect((await place()).width).toBeCloseTo(355, 3)
  await shows('#log', 'animationfinish')
})

it('keeps one item in front of a swiper that the app styles', async () => {
  await openPage(now)
  expect(await boxOf(at('#swiper wx-swiper-item').first())).toMatchObject({ x: 0, width: 375 })
  expect(await boxOf(at('#swiper wx-swiper-item').last())).toMatchObject({ x: 375, width: 375 })
})

it('scrolls a scroll-view to an element of it, and not the page', async () => {
  await open('move')
  await at('#into').click()
  const list = await boxOf(at('#list'))
  await expect(boxOf(at('#line-10')).then(({ y }) => Math.abs(y - list.y))).resolves.toBeLessThan(1)
})

it('pulls out the refresher of a scroll-view, and keeps it until the app ends it', async () => {
  await open('move')
  const first = () => boxOf(at('#line-0')).then(({ y }) => y)
  await at('#list').scrollIntoViewIfNeeded()
  const before = await first()
  await drag('#list', 0, 160)
  await shows('#log', 'refresherrefresh')
  expect(await first()).toBeGreaterThan(before + 40)
  await at('#stop').click()
  await shows('#log', 'refresherrestore')
})

it('turns the wheel of a picker under the mouse', async () => {
  await open('pick')
  await at('#shelf').click()
  await drag('.wx-wheel', 0, -68)
  await now.page.getByRole('button', { name: '确定' }).click()
  await shows('#log', 'change {"value":"2"}')
})

it('shows the app’s dark styles on a dark phone, whatever the developer’s own screen is', async () => {
  await now.page.emulateMedia({ colorScheme: 'dark' })
  await open('more')
  expect(await at('.night').isVisible()).toBe(false)
  await now.page.emulateMedia({ colorScheme: 'light' })
  await now.page.goto(`${now.phone.url}?path=${encodeURIComponent('pages/more/index')}&theme=dark`)
  await at('.night').waitFor()
  expect(
    await at('.row')
      .first()
      .evaluate((row) => getComputedStyle(row).backgroundColor),
  ).toBe('rgb(51, 51, 51)')
})

it('gives a page with a navigation bar of its own the whole screen', async () => {
  await open('more')
  expect(await boxOf(at('wx-page'))).toMatchObject({ y: 0, height: 720 })
  await shows('#log', 'load:there {"width":80,"height":60}')
  await shows('#log', 'error:missing {"errMsg":"GET /assets/none.png error"}')
})

it('tells once what became of an image, draws none that is missing, and a cover-image as large as its box', async () => {
  await open('more')
  await shows('#log', 'load:there {"width":80,"height":60}')
  await shows('#log', 'error:missing')
  expect((await at('#log').textContent())?.match(/(load|error):\w+/g)?.sort()).toEqual(['error:missing', 'load:there'])
  await at('#missing img').waitFor({ state: 'hidden' })
  expect(await boxOf(at('wx-cover-image img'))).toMatchObject({ width: 40, height: 30 })
})

it('makes a textarea as high as its lines', async () => {
  await open('more')
  const { height } = await boxOf(at('#lines'))
  await at('#lines textarea').fill('一\n二\n三\n四')
  await shows('#log', '"lineCount":4')
  expect((await boxOf(at('#lines'))).height).toBeGreaterThan(height * 1.5)
})
