import { join } from 'node:path'
import { serve } from '@taro-query/simulator'
import { openPage, withBrowserPage } from './support/browserPage'

jest.setTimeout(20_000)

const now = withBrowserPage({ dist: join(__dirname, 'apps/screen') })
const open = (path = 'pages/home/index') => openPage(now, path)
const log = () => now.page.getByTestId('log').filter({ visible: true })
const call = (api: string, options: object) =>
  now.page.evaluate(
    ([name, given]) => {
      const { wx } = (window as unknown as { simulator: { host: { wx: Record<string, (options: object) => void> } } })
        .simulator.host
      wx[name]?.(given)
    },
    [api, options] as const,
  )

it('draws the tab bar with the icons of the build, and opens the page of the tab that is tapped', async () => {
  await open()
  const tabs = now.page.getByRole('tab')
  expect(await tabs.allTextContents()).toEqual(['书架', '我的'])
  const loaded = await tabs
    .locator('img')
    .evaluateAll((images) => (images as HTMLImageElement[]).map(({ naturalWidth, src }) => [naturalWidth > 0, src]))
  expect(loaded).toEqual([
    [true, `${now.phone.url}assets/on.svg`],
    [true, `${now.phone.url}assets/off.svg`],
  ])

  await now.page.getByRole('tab', { name: '我的' }).click()

  await now.page.getByText('我', { exact: true }).waitFor()
  expect(await now.page.getByRole('tab', { selected: true }).textContent()).toBe('我的')
})

it('draws the selected tab in another colour where the app names none', async () => {
  const phone = await serve({ dist: join(__dirname, 'apps/tabs') })
  await openPage({ ...now, phone }, 'tabs/one/index')
  const colours = await now.page.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).color))
  expect(new Set(colours).size).toBe(2)
  await phone.close()
})

it('shows the badges of tabs, and no tab bar on a page that is no tab', async () => {
  await open()
  await call('setTabBarBadge', { index: 1, text: '12' })
  await call('showTabBarRedDot', { index: 0 })
  await now.page.getByRole('tab', { name: '12 我的' }).waitFor()
  await now.page.getByRole('tab', { name: '新 书架' }).waitFor()
  await call('navigateTo', { url: '/pages/full/index' })
  await now.page.getByText('长').waitFor()
  expect(await now.page.getByRole('tab').count()).toBe(0)
})

it('lets the user choose from an action sheet, or leave it with Escape', async () => {
  await open()
  await now.page.getByRole('button', { name: '选择' }).click()
  await now.page.getByRole('dialog', { name: '怎么办？' }).getByRole('button', { name: '删除' }).click()
  await log().getByText('chose 1').waitFor()
  await now.page.getByRole('button', { name: '选择' }).click()
  await now.page.getByRole('dialog').press('Escape')
  await log().getByText('showActionSheet:fail cancel').waitFor()
})

it('gives the app what the user writes into an editable modal', async () => {
  await open()
  await now.page.getByRole('button', { name: '写' }).click()
  await now.page.getByPlaceholder('读后感').fill('好看')
  await now.page.getByPlaceholder('读后感').press('Enter')
  await log().getByText('wrote true 好看').waitFor()
})

it('shows the picture that wx.previewImage names first, until it is tapped', async () => {
  await open()
  await now.page.getByRole('button', { name: '看图' }).click()
  await now.page.waitForFunction(() => {
    const [frame] = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot)
    return (frame?.shadowRoot?.querySelector('[aria-label="图片"]')?.scrollLeft ?? 0) > 0
  })
  await now.page.getByAltText('2 / 2').click()
  expect(await now.page.getByRole('dialog').count()).toBe(0)
})

it('shows the card that a page shares from the menu', async () => {
  await open()
  await now.page.getByRole('button', { name: '更多' }).click()
  await now.page.getByRole('button', { name: '转发给朋友' }).click()
  const card = now.page.getByRole('dialog', { name: '分享' })
  await card.getByText('一本好书').waitFor()
  await card.getByText('/pages/full/index?id=1').waitFor()
  await card.getByRole('button', { name: '完成' }).click()
  expect(await now.page.getByRole('dialog').count()).toBe(0)
})

it('wears the theme of the phone, from the start and when it changes', async () => {
  await now.page.goto(`${now.phone.url}?theme=dark`)
  const bar = () =>
    now.page.getByRole('heading', { name: '书架' }).evaluate((title) => {
      const bar = title.parentElement?.parentElement
      return bar && getComputedStyle(bar).backgroundColor
    })
  await now.page.getByRole('heading', { name: '书架' }).waitFor()
  expect(await bar()).toBe('rgb(25, 25, 25)')
  expect(await now.page.locator('html').getAttribute('data-theme')).toBe('dark')
  await now.page.evaluate(() => window.simulator?.host.setTheme('light'))
  expect(await bar()).toBe('rgb(255, 255, 255)')
  expect(await now.page.locator('html').getAttribute('data-theme')).toBe('light')
})

it('colours the navigation bar as the app says, for that page alone', async () => {
  await open('pages/me/index')
  await call('setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#ff0000' })
  const phone = now.page.getByRole('heading', { name: '书架' }).locator('xpath=../../..')
  const colour = () => phone.evaluate((element) => element.style.getPropertyValue('--bar'))
  expect(await colour()).toBe('#ff0000')
  await call('switchTab', { url: '/pages/home/index' })
  await now.page.getByRole('button', { name: '选择' }).waitFor()
  expect(await colour()).toBe('#ffffff')
})

it('lets a page with a navigation bar of its own begin at the top of the screen, and scrolls it when the app asks', async () => {
  await open('pages/full/index?id=1')
  expect(await now.page.locator('#query').textContent()).toBe('{"id":"1"}')
  expect(await now.page.locator('#query').boundingBox()).toMatchObject({ y: 0 })
  await call('pageScrollTo', { scrollTop: 500, duration: 0 })
  await now.page.waitForFunction(() => document.querySelector('wx-page')?.scrollTop === 500)
})

it('writes the ids, labels and data of the app’s elements into the page, for locators', async () => {
  await open()
  const log = now.page.locator('#log')
  expect(await now.page.getByTestId('log').getAttribute('id')).toBe('log')
  expect(await now.page.getByLabel('日志').count()).toBe(1)
  expect(await log.getAttribute('data-book-id')).toBe('7')
})
