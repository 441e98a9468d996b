import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App

beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/components'), path: 'pages/pick/index' })
})
afterEach(() => app.close())

const log = async () => (await app.find('#log')).text()
const tap = async (selector: string) => app.tap(await app.find(selector))
const pick = async (selector: string, value: Parameters<App['pick']>[1]) => app.pick(await app.find(selector), value)
/** Confirms what the open panel shows. */
const confirm = () => tap('.wx-picker-confirm')
const rows = (column: number) =>
  [...app.page.element.querySelectorAll(`.wx-wheel:nth-child(${column}) > *`)].map((row) => row.textContent)

it('opens a panel at a tap, and tells what was tapped in it', async () => {
  await app.tap('书架：一楼')
  expect(rows(1)).toEqual(['一楼', '二楼', '三楼'])
  await app.tap('三楼')
  await confirm()
  expect(await log()).toBe('change {"value":"2"}')
  expect(app.text()).toContain('书架：三楼')
  expect(app.queryAll('wx-picker-sheet')).toEqual([])
})

it('tells that a panel was closed without a choice', async () => {
  await tap('#shelf')
  await app.tap('二楼')
  await app.tap('取消')
  expect(await log()).toBe('cancel {}')
  expect(app.text()).toContain('书架：一楼')
})

it('fires columnchange as a column turns, and shows the columns that the app answers with', async () => {
  await tap('#area')
  expect(rows(2)).toEqual(['杭州', '宁波'])
  await app.tap('江苏')
  await app.findByText('0:1')
  expect(rows(2)).toEqual(['南京', '苏州', '无锡'])
  await app.tap('无锡')
  await confirm()
  expect(await log()).toBe('change {"value":[1,2]}')
})

it('offers the days that a month has, between the first and the last', async () => {
  await tap('#date')
  expect(rows(1)).toEqual(['2023', '2024', '2025', '2026'])
  expect(rows(3)).toHaveLength(31)
  await app.tap('02')
  await app.waitFor(() => rows(3).length === 29)
  await app.tap('2023')
  // March is the first month of the first year.
  await app.waitFor(() => rows(2)[0] === '03' && rows(3)[0] === '01')
  await confirm()
  expect(await log()).toMatch(/^change {"value":"2023-0\d-\d\d"}$/)
})

it('keeps a time between start and end', async () => {
  await tap('#time')
  expect(rows(1)).toHaveLength(15)
  await app.tap(await app.find('.wx-wheel:nth-child(1) > :first-child'))
  await app.waitFor(() => rows(2)[0] === '30')
  await confirm()
  expect(await log()).toBe('change {"value":"08:59"}')
})

it('knows the provinces, cities and districts of China', async () => {
  await tap('#region')
  expect(rows(2)).toContain('宁波市')
  await app.tap('江苏省')
  await app.waitFor(() => rows(2).includes('苏州市'))
  await confirm()
  expect(await log()).toBe(
    'change {"value":["江苏省","南京市","玄武区"],"code":["320000","320100","320102"],"postcode":""}',
  )
})

it('offers all of a region where the app wants that', async () => {
  await tap('#city')
  expect([rows(1)[0], rows(2)]).toEqual(['全部', ['全部']])
  await confirm()
  expect(await log()).toBe('change {"value":["全部","全部"],"code":["",""],"postcode":""}')
})

it('takes the value of a test as that of a user', async () => {
  await pick('#shelf', '二楼')
  await pick('#area', ['江苏', '苏州'])
  await pick('#time', '18:30')
  await pick('#date', '2024-02-29')
  await pick('#month', '2024-03')
  expect(await log()).toBe('change {"value":"2024-03"}')
  await pick('#region', ['浙江省', '宁波市', '海曙区'])
  await tap('#send')
  expect(JSON.parse(await log())).toEqual({
    shelf: '1',
    area: [1, 1],
    time: '18:30',
    date: '2024-02-29',
    region: ['浙江省', '宁波市', '海曙区'],
  })
})

it('refuses a value that a user could not pick', async () => {
  await expect(pick('#date', '2024-02-30')).rejects.toThrow('<picker mode="date"> has no "2024-02-30" to pick.')
  await expect(pick('#time', '23:00')).rejects.toThrow('<picker mode="time"> has no "23:00" to pick.')
  await app.tap(await app.find('#off'), { force: true })
  expect(app.queryAll('wx-picker-sheet')).toEqual([])
})

it('tells which rows of a picker-view are chosen', async () => {
  await pick('#alarm', ['09 时', '15 分'])
  expect(await log()).toBe('change {"value":[9,1]}')
  await app.tap('10 时')
  await app.waitFor(async () => (await log()) === 'change {"value":[10,1]}')
})

it('gives a reset picker no value, and a selector its first', async () => {
  await pick('#time', '18:30')
  await tap('#clear')
  await tap('#send')
  expect(JSON.parse(await log())).toEqual({ shelf: 0, area: null, time: null, date: null, region: null })
})
