// `npm run screenshots`: the pictures of README and docs, from the running sample on a new database.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { furnish } from './pictures/furnish.mjs'
import { pictures } from './pictures/pictures.mjs'
import { fail, pnpm, say, setUp } from './workspace.mjs'

/** Bytes of a picture: they are downloaded by whoever reads the README. */
const LIMIT = 150_000

setUp()
say('Building the sample')
pnpm('exec', 'turbo', 'run', 'build', '--filter=preview', '--output-logs=errors-only')

const { chromium } = await import('playwright-core')
const { launchBrowserServer } = await import('./browser.mjs')
const { openPhones } = await import('./pictures/openPhones.mjs')
const { startPreview } = await import('../apps/preview/dist/index.js')

const folder = fileURLToPath(new URL('../docs/images', import.meta.url))
const database = mkdtempSync(join(tmpdir(), 'bookshelf-'))
mkdirSync(folder, { recursive: true })

const server = await launchBrowserServer().catch(({ message }) => fail(message))
const preview = await startPreview({ database: join(database, 'bookshelf.db') })
const browser = await chromium.connect(server.wsEndpoint())
const tooLarge = []
try {
  await furnish(preview.api, browser)
  for (const [name, { take, ...look }] of Object.entries(pictures)) {
    const phones = await openPhones(browser, preview, look)
    await take(phones)
    const bytes = await phones.takePicture()
    writeFileSync(join(folder, `${name}.png`), bytes)
    if (bytes.length > LIMIT) tooLarge.push(name)
    say(`${name}.png  ${Math.ceil(bytes.length / 1000)} KB`)
    await phones.close()
  }
  say(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  await server.close()
  await preview.close()
  rmSync(database, { recursive: true, force: true, maxRetries: 5 })
}
if (tooLarge.length > 0) fail(`Above ${LIMIT / 1000} KB: ${tooLarge.join(', ')}`)
