/**
 * The app's storage, kept in the browser's `localStorage` under the name of the build's folder: it outlives a reload,
 * and is there the next day when the server has the same port. What the browser does not take lives until the reload.
 * The first page that a `fresh` server serves finds it empty.
 */
export function createPhoneStorage(name: string, fresh?: string): Map<string, string> {
  const prefix = `simulator:${name}:`
  const ownKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  let warned = false
  const keep = (action: () => void): void => {
    try {
      action()
    } catch (error) {
      if (!warned) console.warn(`The app's storage will not outlive a reload: ${error}`)
      warned = true
    }
  }

  const store = new Map<string, string>()
  const { set, delete: remove, clear } = store
  keep(() => {
    if (fresh !== undefined && localStorage.getItem(`simulator-fresh:${name}`) !== fresh) {
      for (const key of ownKeys()) localStorage.removeItem(key)
      localStorage.setItem(`simulator-fresh:${name}`, fresh)
    }
    for (const key of ownKeys()) store.set(key.slice(prefix.length), localStorage.getItem(key) ?? '')
  })
  return Object.assign(store, {
    set(key: string, text: string) {
      keep(() => localStorage.setItem(prefix + key, text))
      return set.call(store, key, text)
    },
    delete(key: string) {
      keep(() => localStorage.removeItem(prefix + key))
      return remove.call(store, key)
    },
    clear() {
      keep(() => {
        for (const key of ownKeys()) localStorage.removeItem(key)
      })
      clear.call(store)
    },
  })
}
