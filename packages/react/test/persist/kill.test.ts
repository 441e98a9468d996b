/** @jest-environment jsdom */
import fc from 'fast-check'
import { createDisk } from './disk'
import { endAll, show, start } from './start'

const NAMES = ['a', 'b', 'c', 'd']

afterEach(endAll)

it('shows the last data that was committed, wherever the app was killed while writing', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.boolean()), { minLength: 4, maxLength: 16 })
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 0, max: 60 }), async (changes, killAt) => {
      const disk = createDisk()
      const storage = disk.open({ killAt })
      const app = start({ storage })
      const latest: Record<string, number> = {}
      let committed: Record<string, number> = {}
      let count = 0
      for (const [name, isFlushed] of changes) {
        count += 1
        latest[name] = count
        app.client.setQueryData([name], count)
        if (!isFlushed) continue
        await Promise.race([app.flush(), storage.died])
        if (storage.isDead()) break
        committed = { ...latest }
      }
      storage.kill()
      app.end()

      const next = start({ storage: disk.open() })
      await next.restored
      for (const name of NAMES) {
        const data = show(next.client, name) as number | undefined
        // What was under way may have been written or not.
        expect(data ?? 0).toBeGreaterThanOrEqual(committed[name] ?? 0)
        expect(data ?? 0).toBeLessThanOrEqual(latest[name] ?? 0)
      }
      next.end()
    }),
    { numRuns: 200 },
  )
})
