import type { PersistStorage } from '@taro-query/react'

/** What a phone keeps when an app ends, with WeChat's limits. */
export interface Disk {
  values: Map<string, string>
  /** Keys of all that was written, in order, and their bytes. */
  writes: { key: string; bytes: number }[]
  reads: string[]
  syncReads: string[]
  /** A storage for one run of the app. */
  open(options?: {
    killAt?: number
    limit?: number
  }): PersistStorage & { kill(): void; died: Promise<void>; isDead(): boolean }
}

export function createDisk(): Disk {
  const values = new Map<string, string>()
  const disk: Disk = {
    values,
    writes: [],
    reads: [],
    syncReads: [],
    open({ killAt = Number.POSITIVE_INFINITY, limit = 10_000_000 } = {}) {
      let operations = 0
      let isDead = false
      let die = () => {}
      const died = new Promise<void>((resolve) => {
        die = resolve
      })
      const kill = () => {
        isDead = true
        die()
      }
      // An odd kill point is between the change and its answer.
      const change = async (apply: () => void) => {
        await tick()
        operations += 1
        if (operations * 2 > killAt) kill()
        if (isDead) return never()
        apply()
        if (operations * 2 + 1 > killAt) kill()
        if (isDead) return never()
        await tick()
      }
      return {
        kill,
        died,
        isDead: () => isDead,
        getItemSync(key) {
          disk.syncReads.push(key)
          return values.get(key) ?? ''
        },
        async getItem(key) {
          disk.reads.push(key)
          await tick()
          if (isDead) return never()
          if (!values.has(key)) throw { errMsg: 'getStorage:fail data not found' }
          return values.get(key)
        },
        setItem: (key, value) =>
          change(() => {
            const bytes = Buffer.byteLength(value)
            const others = [...values].filter(([other]) => other !== key)
            const total = others.reduce((sum, [, text]) => sum + Buffer.byteLength(text), bytes)
            if (bytes > 1024 * 1024) throw { errMsg: 'setStorage:fail entry size limit reached' }
            if (total > limit) throw { errMsg: 'setStorage:fail exceed storage max size 10Mb' }
            values.set(key, value)
            disk.writes.push({ key, bytes })
          }),
        removeItem: (key) => change(() => void values.delete(key)),
        async keys() {
          await tick()
          return isDead ? never() : [...values.keys()]
        },
      }
    },
  }
  return disk
}

const tick = async () => {
  for (let times = 0; times < 3; times++) await undefined
}
const never = () => new Promise<never>(() => {})
