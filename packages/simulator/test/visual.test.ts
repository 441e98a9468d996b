import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@taro-query/simulator'
import { toMatchImageSnapshot } from 'jest-image-snapshot'
import { withBrowserPage } from './support/browserPage'

// After a change that is meant: npx pnpm exec jest packages/simulator/test/visual.test.ts -u
expect.extend({ toMatchImageSnapshot })

jest.setTimeout(20_000)

const now = withBrowserPage()
const themes = ['light', 'dark'] as const

/** Opens a page without its texts: their shapes, and the baselines that boxes stand on, are those of the machine's fonts. */
const open = async (url: string, path: string, theme: (typeof themes)[number]) => {
  await now.page.goto(`${url}?path=${encodeURIComponent(path)}&theme=${theme}`)
  await now.page.locator('wx-page').first().waitFor()
  await now.page.addStyleTag({
    content: '* { -webkit-text-fill-color: transparent !important; vertical-align: top !important }',
  })
  await now.page.waitForFunction(() => [...document.images].every((image) => image.complete))
}
const expectPicture = async (name: string) =>
  expect(await now.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })).toMatchImageSnapshot({
    customSnapshotsDir: join(__dirname, 'visual'),
    customSnapshotIdentifier: name,
    customDiffDir: join(tmpdir(), 'visual-differences'),
    // The edges of shapes differ a little between versions of Chromium; the ball of a switch has 700 pixels.
    failureThreshold: 400,
    failureThresholdType: 'pixel',
  })

it.each(themes)('draws the components as in WeChat: %s', async (theme) => {
  await open(now.phone.url, 'pages/looks/index', theme)
  await now.page.locator('wx-picker-view[style*="--row"]').waitFor()
  await expectPicture(`components-${theme}`)
})

it.each(themes)('slides in the panel of a picker: %s', async (theme) => {
  await open(now.phone.url, 'pages/looks/index', theme)
  await now.page.locator('#shelf').click()
  await now.page.getByRole('dialog').waitFor()
  await expectPicture(`picker-${theme}`)
})

it.each(themes)('draws the navigation bar and the tab bar: %s', async (theme) => {
  const phone = await serve({ dist: join(__dirname, 'apps/screen') })
  try {
    await open(phone.url, 'pages/home/index', theme)
    await expectPicture(`bars-${theme}`)
  } finally {
    await phone.close()
  }
})
