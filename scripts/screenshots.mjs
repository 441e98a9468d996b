// `npm run screenshots`: the README's pictures, from the running sample on a new database.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, pnpm, say, setUp } from './workspace.mjs'

setUp()
say('Building the sample')
pnpm('exec', 'turbo', 'run', 'build', '--filter=preview', '--output-logs=errors-only')

const { chromium } = await import('playwright-core')
const { launchBrowserServer } = await import('./browser.mjs')
const { startPreview } = await import('../apps/preview/dist/index.js')

const folder = fileURLToPath(new URL('../docs/images', import.meta.url))
const database = mkdtempSync(join(tmpdir(), 'bookshelf-'))
mkdirSync(folder, { recursive: true })

const server = await launchBrowserServer().catch(({ message }) => fail(message))
const preview = await startPreview({ database: join(database, 'bookshelf.db') })
const browser = await chromium.connect(server.wsEndpoint())
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 860, height: 960 }, deviceScaleFactor: 2 })
try {
  await addNote()
  await page.goto(preview.url)
  const phones = ['weapp', 'h5'].map((title) => page.frameLocator(`iframe[title=${title}]`))
  for (const phone of phones) await phone.locator('#books').waitFor()
  await page.screenshot({ path: join(folder, 'phones.png') })

  for (const phone of phones) await phone.locator('#book-1').click()
  for (const phone of phones) await phone.locator('#stock').waitFor()
  // The way in is animated.
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(folder, 'book.png') })
  say(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  await server.close()
  await preview.close()
  rmSync(database, { recursive: true, force: true, maxRetries: 5 })
}

async function addNote() {
  const { token } = await post('/sessions/password', { name: '小林', password: 'for the picture' })
  await post('/books/1/notes', { text: '读了三遍，每次都不一样。' }, { authorization: `Bearer ${token}` })
}

async function post(path, body, headers = {}) {
  const response = await fetch(preview.api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
