import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const lockfile = readFileSync(join(__dirname, '../../pnpm-lock.yaml'), 'utf8')

it('resolves every @tanstack package to one query-core: two are two focus managers', () => {
  const versions = new Set(lockfile.match(/@tanstack\/query-core@[\d.]+/g))

  expect(versions.size).toBe(1)
})

it('names no registry: it installs from whichever one npm is set to', () => {
  expect(lockfile).not.toMatch(/https?:\/\//)
})
