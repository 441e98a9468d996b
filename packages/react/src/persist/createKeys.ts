interface CreateKey {
  (): string
  /** Says that a key is in use. */
  after: (key: string) => void
}

/** Keys in the order of the calls, after those of earlier sessions even if the clock was set back. */
export function createKeys(prefix: string): CreateKey {
  let last = 0
  const toKey = () => {
    last = Math.max(last + 1, Date.now())
    return prefix + String(last).padStart(15, '0')
  }
  return Object.assign(toKey, {
    after(key: string) {
      last = Math.max(last, Number(key.slice(prefix.length)) || 0)
    },
  })
}
