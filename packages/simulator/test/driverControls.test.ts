import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/driver'), path: 'pages/controls/index' })
})
afterEach(() => app.close())

/** What the app heard since the last time. */
const log = () => {
  const lines = app.evaluate('getCurrentPages()[0].data.log') as string[]
  app.evaluate('getCurrentPages()[0].clear()')
  return [...lines]
}

it('types into a field that it knows by its label or its placeholder, as much as fits', async () => {
  await app.type('Title', 'Journey')
  expect(log()).toEqual([
    'title focus {"value":"","height":0}',
    'title input {"value":"Journ","cursor":5,"keyCode":121}',
  ])
  await app.clear('Title')
  expect(log()).toEqual(['title input {"value":"","cursor":0,"keyCode":8}'])
  await app.type('an author', 'Wu')
  expect(log()).toEqual(['title blur {"value":"","cursor":0}', 'author input {"value":"Wu","cursor":2,"keyCode":117}'])
})

it('puts the cursor into a field, takes it out, and confirms', async () => {
  await app.focus('Title')
  await app.blur('Title')
  await app.tap(await app.find('#title'))
  await app.submit(await app.find('#title'))
  expect(log().map((line) => line.split(' ')[1])).toEqual(['focus', 'blur', 'focus', 'confirm', 'blur'])
})

it('does not type where a user can not', async () => {
  await expect(app.type('no notes', 'x', { timeout: 20 })).rejects.toThrow('<wx-textarea#off> "no notes" is enabled')
  await expect(app.type('Day', 'x')).rejects.toThrow('<wx-view> is no text field, and is not the label of one.')
  await expect(app.type('Nowhere', 'x', { timeout: 20 })).rejects.toThrow(
    'a text field with the label or the text "Nowhere" is on screen',
  )
})

it('checks and unchecks by the label, once', async () => {
  await app.check('May be lent')
  await app.check('May be lent')
  await app.check('Old')
  await app.check(await app.findByText('Novel'))
  await app.uncheck('Old')
  await app.check('Large')
  expect(log()).toEqual([
    'lend change {"value":true}',
    'tags change {"value":["old"]}',
    'tags change {"value":["novel","old"]}',
    'tags change {"value":["novel"]}',
    'size change {"value":"l"}',
  ])
  await expect(app.uncheck('Large')).rejects.toThrow('A radio is turned off by another one of its group')
})

it('picks by text or index, and says what there is to pick', async () => {
  await app.pick(/^Shelf/, 'first floor')
  await app.pick(await app.find('#shelf'), 0)
  await app.cancelPick(await app.find('#shelf'))
  expect(log()).toEqual(['shelf change {"value":"1"}', 'shelf change {"value":"0"}', 'shelf cancel {}'])
  await expect(app.pick(/^Shelf/, 'cellar')).rejects.toThrow(
    'There is no "cellar" to pick. There is: ground floor, first floor.',
  )
})

it('turns the columns of a picker one by one, so that the app can fill the next', async () => {
  await app.pick('Place', ['Hunan', 'Yueyang'])
  expect(log()).toEqual(['place columnchange 0 1', 'place columnchange 1 1', 'place change {"value":[1,1]}'])
})

it('picks a date, a time and a region', async () => {
  await app.pick('Day', '2026-02-28')
  await app.pick('Hour', '18:30')
  await app.pick('Home', ['广东省', '广州市', '海珠区'])
  expect(log()).toEqual([
    'day change {"value":"2026-02-28"}',
    'hour change {"value":"18:30"}',
    expect.stringContaining('home change {"value":["广东省","广州市","海珠区"],"code":['),
  ])
  await expect(app.pick('Day', '2027-01-01')).rejects.toThrow('<picker mode="date"> has no "2027-01-01" to pick.')
})

it('turns the wheels of a picker-view', async () => {
  await app.pick(await app.find('#wheel'), ['c'])
  expect(log()).toEqual(['wheel change {"value":[2]}'])
})

it('moves a slider', async () => {
  await app.slide('Stars', 5)
  expect(log()).toEqual(['stars changing {"value":5}', 'stars change {"value":5}'])
})

it('swipes to the next card, back, and to any', async () => {
  const cards = await app.find('#cards')
  await app.swipe(cards, 'next')
  await app.swipe(cards, 2)
  await app.swipe(cards, 'previous')
  const changes = log().map((line) => JSON.parse(line.slice('cards change '.length)))
  expect(changes.map(({ current, source }) => [current, source])).toEqual([
    [1, 'touch'],
    [2, 'touch'],
    [1, 'touch'],
  ])
  await expect(app.swipe(cards, 7)).rejects.toThrow('there is no item 7 to swipe to')
})

it('scrolls a scroll-view, and tells of its ends each time they are reached', async () => {
  const list = await app.find('#list')
  const kinds = () => log().map((line) => line.split(' ')[1])
  await app.scroll(300, list)
  expect(kinds()).toEqual(['scroll'])
  await app.scroll('bottom', list)
  expect(kinds()).toEqual(['scroll', 'scroll', 'scrolltolower'])
  await app.scroll('bottom', list)
  expect(kinds()).toEqual(['scroll', 'scroll', 'scrolltolower'])
  await app.scroll('top', list)
  expect(kinds()).toEqual(['scroll', 'scrolltoupper'])
  await expect(app.scroll(1, await app.find('#cards'))).rejects.toThrow('<wx-swiper> is no scroll-view.')
})
