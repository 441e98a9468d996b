import { setTimeout as pass } from 'node:timers/promises'
import type { CountingServer } from '../../server/countingServer.mjs'
import type { Driver, Open } from '../driver'

/** A build on its platform, with the server that it asks. */
export interface Platform {
  open: Open
  server(): CountingServer
}

export interface Steps extends Platform {
  count(key: string): number
  counts(...keys: string[]): number[]
  /** Opens A with its readings, and waits for what they show. */
  openA(query: string, ...sees: string[]): Promise<Driver>
  /** Covers A with B, and counts anew. */
  push(driver: Driver): Promise<void>
  backToA(driver: Driver, text: string): Promise<void>
  /** A's query does not poll, nor is A drawn, until something shows it. */
  expectNoPollingUntil(driver: Driver, show: () => Promise<void>): Promise<void>
}

/** What the rules have in common. */
export function createSteps({ open, server }: Platform): Steps {
  const count = (key: string) => server().count(key)
  return {
    open,
    server,
    count,
    counts: (...keys) => keys.map(count),
    async openA(query, ...sees) {
      const driver = await open(`pages/a/index?${query}`)
      for (const text of sees) await driver.sees(text)
      await driver.rest()
      return driver
    },
    async push(driver) {
      await driver.tap('push')
      await driver.sees('b 1')
      await driver.rest()
      await forget(driver)
    },
    async backToA(driver, text) {
      await driver.back()
      await driver.sees(text)
      await driver.rest()
    },
    async expectNoPollingUntil(driver, show) {
      await forget(driver)
      const before = count('a')

      await pass(250)

      expect(count('a')).toBe(before)
      await expectSilence(driver)
      await show()
      await until(() => count('a') === before + 3)
    },
  }
}

export async function awayAndBack(driver: Driver): Promise<void> {
  await driver.hide()
  await driver.rest()
  await driver.show()
  await driver.rest()
}

async function forget(driver: Driver): Promise<void> {
  driver.frames()
  await driver.draws()
}

/** A has committed no frame since it was covered, and nothing of it was drawn. */
export async function expectSilence(driver: Driver): Promise<void> {
  const draws = await driver.draws()
  expect(driver.frames().filter((frame) => !frame.startsWith('b '))).toEqual([])
  expect(Object.keys(draws).filter((page) => page !== 'pages/b/index')).toEqual([])
}

export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 4_000
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen within 4 s.')
    await pass(5)
  }
}
