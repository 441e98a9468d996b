import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App

beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/components'), path: 'pages/move/index' })
})
afterEach(() => app.close())

const heard = async () => (await app.find('#log')).text().split('\n')
const tap = async (selector: string) => app.tap(await app.find(selector))
const hears = (...lines: string[]) => app.waitFor(async () => expect(await heard()).toEqual(lines) === undefined)

it('tells where a swiper goes, why, and that it has arrived', async () => {
  await app.swipe(await app.find('#circle'), 1)
  await hears(
    'change {"current":1,"currentItemId":"乙","source":"touch"}',
    'animationfinish {"current":1,"currentItemId":"乙","source":"touch"}',
  )
})

it('moves a swiper that the app turns, by index or by id', async () => {
  await tap('#third')
  await hears(
    'change {"current":2,"currentItemId":"丙","source":""}',
    'animationfinish {"current":2,"currentItemId":"丙","source":""}',
  )
  await tap('#second')
  await app.waitFor(
    async () => (await heard()).at(-1) === 'animationfinish {"current":1,"currentItemId":"乙","source":""}',
  )
})

it('goes round in a circle under a finger', async () => {
  await app.drag(await app.find('#circle'), { x: 200 })
  await app.waitFor(async () => (await heard()).includes('change {"current":2,"currentItemId":"丙","source":"touch"}'))
})

it('stays at the end of a swiper that is no circle', async () => {
  await app.drag(await app.find('#column'), { y: 200 })
  await app.drag(await app.find('#column'), { y: -200 })
  expect(await heard()).toEqual(['change {"current":1,"currentItemId":"","source":"touch"}'])
})

it('plays by itself while it is on the screen', async () => {
  await tap('#play')
  await app.hide()
  await app.clock.advance(2_000)
  await app.show()
  expect(await heard()).toEqual([''])
  await app.clock.advance(1_300)
  const changes = (await heard()).filter((line) => line.startsWith('change'))
  expect(changes).toEqual([
    'change {"current":1,"currentItemId":"乙","source":"autoplay"}',
    'change {"current":2,"currentItemId":"丙","source":"autoplay"}',
  ])
})

it('refreshes a scroll-view that is pulled far enough, until the app ends it', async () => {
  const list = await app.find('#list')
  await app.drag(list, { y: 60 })
  expect(await heard()).toEqual(['refresherpulling', 'refresherabort'])
  await app.drag(list, { y: 200 })
  await tap('#stop')
  expect((await heard()).slice(2)).toEqual(['refresherpulling', 'refresherrefresh', 'refresherrestore'])
})

it('tells that a scroll-view reached an end', async () => {
  await app.scroll('bottom', await app.find('#list'))
  await app.scroll('top', await app.find('#list'))
  expect(await heard()).toEqual(['scrolltolower bottom', 'scrolltoupper top'])
})

it('moves what is movable under a finger', async () => {
  const ball = await app.find('#ball')
  await app.waitFor(() => ball.attribute('style')?.includes('translate(0px, 10px)'))
  await app.drag(ball, { x: 50, y: 20 })
  expect((await heard()).at(-1)).toBe('change {"x":50,"y":30,"source":"touch"}')
})

it('tells how a slider moves, and where it stops', async () => {
  await app.slide(await app.find('#slider'), 70)
  expect((await heard()).slice(-2)).toEqual(['changing {"value":70}', 'change {"value":70}'])
})
