import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@taro-query/simulator'
import type { Locator } from 'playwright-core'
import { openPage, withBrowserPage } from './support/browserPage'

jest.setTimeout(20_000)

const now = withBrowserPage()
const log = () => now.page.locator('#log').textContent()
const shows = (text: string) => now.page.getByText(text).filter({ visible: true }).first().waitFor()
const boxOf = async (target: Locator) => {
  const box = await target.boundingBox()
  if (!box) throw new Error('Not on screen')
  return box
}

it('fills in a form by hand, and shows what it sends', async () => {
  await openPage(now)
  await now.page.getByPlaceholder('输入书名').fill('红楼梦')
  await now.page.locator('#lend').click()
  await now.page.getByRole('checkbox').last().click()
  await now.page.locator('#shelf').click()
  await now.page.getByRole('dialog').getByText('一楼').click()
  await now.page.getByRole('button', { name: '确定' }).click()
  await now.page.getByRole('button', { name: '提交' }).click()
  expect(await log()).toBe(
    'submit {"title":"红楼梦","note":"","lend":true,"tags":["a","b"],"size":"s","stars":3,"shelf":0}',
  )
})

it('opens a page under its own title and goes back with the arrow', async () => {
  await openPage(now)
  await now.page.getByText('第二页').click()
  await shows('{"from":"navigator"}')
  await now.page.getByRole('heading', { name: '第二页' }).waitFor()
  await now.page.getByRole('button', { name: '返回' }).click()
  await now.page.getByRole('heading', { name: '组件' }).waitFor()
  expect(await now.page.getByRole('button', { name: '返回' }).isVisible()).toBe(false)
})

it('makes 750rpx the width of the screen, in style sheets and in style attributes', async () => {
  await openPage(now)
  expect(await boxOf(now.page.locator('#inner'))).toMatchObject({ width: 187.5, height: 20 })
  expect((await boxOf(now.page.locator('#cover'))).width).toBe(40)
})

it('moves a swiper that is dragged by its whole width, and tells where it stopped', async () => {
  await openPage(now)
  await now.page.locator('#swiper').scrollIntoViewIfNeeded()
  const { x, y } = await boxOf(now.page.locator('#swiper'))
  await now.page.mouse.move(x + 300, y + 20)
  await now.page.mouse.down()
  await now.page.mouse.move(x + 100, y + 20, { steps: 4 })
  await now.page.mouse.up()
  await shows('change {"current":1,"currentItemId":"two","source":"touch"}')
  // It is told as it starts, and comes to rest at the edge.
  await now.page.waitForFunction(
    () => document.querySelectorAll('#swiper wx-swiper-item')[1]?.getBoundingClientRect().x === 0,
  )
})

it('refreshes a page that is pulled down, until the app stops it', async () => {
  await openPage(now, 'pages/second/index')
  const { x, y } = await boxOf(now.page.locator('#pulled'))
  await now.page.mouse.move(x + 50, y + 10)
  await now.page.mouse.down()
  await now.page.mouse.move(x + 50, y + 60)
  await now.page.mouse.move(x + 50, y + 160)
  await now.page.mouse.up()
  await shows('下拉 1 次')
  // It stays open while it refreshes.
  expect((await boxOf(now.page.locator('#pulled'))).y).toBeGreaterThan(y)
  await now.page.waitForFunction((top) => document.querySelector('#pulled')?.getBoundingClientRect().top === top, y)
})

it('does not refresh a page that was pulled a little, or does not want it', async () => {
  await openPage(now)
  await now.page.mouse.move(100, 100)
  await now.page.mouse.down()
  const { y } = await boxOf(now.page.locator('wx-page'))
  await now.page.mouse.move(100, 400, { steps: 3 })
  // It does not give way to the finger.
  expect((await boxOf(now.page.locator('wx-page'))).y).toBe(y)
  await now.page.mouse.up()
  await openPage(now, 'pages/second/index')
  await now.page.mouse.move(100, 100)
  await now.page.mouse.down()
  await now.page.mouse.move(100, 150, { steps: 3 })
  await now.page.mouse.up()
  await shows('下拉 0 次')
})

it('tells the page how it is scrolled, and when its end is near', async () => {
  await openPage(now, 'pages/long/index')
  const footer = await boxOf(now.page.locator('#footer'))
  await now.page.mouse.move(100, 300)
  await now.page.mouse.wheel(0, 300)
  await shows('底部 300')
  // What the app fixed stays, as the page scrolls under it.
  expect(await boxOf(now.page.locator('#footer'))).toEqual(footer)
  await now.page.mouse.wheel(0, 100_000)
  await now.page.getByText('第 50 行').waitFor({ state: 'attached' })
  expect(await now.page.getByText('第 60 行').count()).toBe(0)
})

it('shows toasts and asks with dialogs', async () => {
  await openPage(now)
  await now.page.getByRole('button', { name: '提示' }).click()
  await now.page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  await now.page.getByRole('button', { name: '对话框' }).click()
  await now.page.getByRole('dialog', { name: '删除' }).getByRole('button', { name: '取消' }).click()
  await shows('confirm false')
})

it('says in a sentence that there is nothing built yet, and runs it after a reload', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'simulator-'))
  const empty = await serve({ dist })
  await now.page.goto(empty.url)
  expect(await now.page.getByRole('alert').textContent()).toContain(`There is no app.json in ${dist}`)
  cpSync(join(__dirname, 'apps/components'), dist, { recursive: true })
  await now.page.reload()
  await shows('表单')
  await empty.close()
  rmSync(dist, { recursive: true })
})
