import { reader } from './furnish.mjs'

/** @typedef {Awaited<ReturnType<typeof openPhones>>} Phones */

/**
 * Opens the preview in a browser that remembers nothing: both phones side by side, used alike.
 * @param {import('playwright-core').Browser} browser
 * @param {import('../../apps/preview/dist/index.js').StartedPreview} preview
 * @param {{ dark?: boolean, english?: boolean }} look
 */
export async function openPhones(browser, preview, { dark = false, english = false }) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 860, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  })
  // The simulator serves requests only; a picture on the built-in origin the browser itself asks for.
  await context.route('https://api.bookshelf.example/avatars/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: preview.api + pathname }) })
  })
  const page = await context.newPage()
  await page.goto(preview.url)
  // A soft shadow is a fifth of a picture's bytes.
  await page.addStyleTag({ content: 'iframe { box-shadow: 0 0 0 10px #1d1d1f !important }' })
  const weapp = page.frameLocator('iframe[title=weapp]')
  const h5 = page.frameLocator('iframe[title=h5]')
  // The simulated phone has a theme of its own.
  if (dark) await (await frameOf(page, 'weapp')).goto(`${preview.phones.weapp}?theme=dark`)

  // One after the other: a page has one focus, and one finger.
  const both = async (act) => {
    for (const phone of [weapp, h5]) await act(phone)
  }
  const visible = (phone, selector) => phone.locator(selector).filter({ visible: true }).first()
  const phones = {
    see: (selector) => both((phone) => visible(phone, selector).waitFor()),
    gone: (selector) => both((phone) => phone.locator(selector).first().waitFor({ state: 'detached' })),
    tap: (selector) => both((phone) => visible(phone, selector).click()),
    type: (selector, text) => both((phone) => visible(phone, selector).locator('input, textarea').fill(text)),
    tab: (text) => both((phone) => tabOf(phone, text).click()),
    async signIn() {
      await phones.tap('#sign-in')
      await fillIn(h5)
    },
    /** WeChat has none: there the reader is known by now. */
    seeLogin: () => h5.locator('#login-name').waitFor(),
    /** A note is what signs in, too. */
    async signInWithNote(text) {
      await phones.type('#note-text', text)
      await phones.tap('#add-note')
      await fillIn(h5)
      await phones.see('[id^=edit-note]')
    },
    async goOffline() {
      const frame = await frameOf(page, 'weapp')
      await frame.evaluate(() => window.simulator?.host.setNetwork('none'))
      await context.setOffline(true)
      await phones.see('#offline')
    },
    async takePicture() {
      // The way to a page is animated.
      await page.waitForTimeout(800)
      // What was tapped last may have moved the page around the phones.
      await page.evaluate(() => window.scrollTo(0, 0))
      return page.screenshot({ animations: 'disabled' })
    },
    close: () => context.close(),
  }
  await phones.see('#books')
  if (english) await phones.tap('#language')
  return phones
}

const tabOf = (phone, text) =>
  phone.locator('.weui-tabbar__item, button[role=tab]', { hasText: text }).filter({ visible: true }).first()

async function fillIn(h5) {
  await h5.locator('#login-name input').fill(reader.name)
  await h5.locator('#login-password input').fill(reader.password)
  await h5.locator('#login-submit').click()
  await h5.locator('#login-name').waitFor({ state: 'hidden' })
}

async function frameOf(page, title) {
  const frame = await (await page.locator(`iframe[title=${title}]`).elementHandle()).contentFrame()
  if (!frame) throw new Error(`There is no ${title}.`)
  return frame
}
