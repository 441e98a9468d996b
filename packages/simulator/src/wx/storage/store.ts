/** Texts by key, over what the launch was given. */
export interface Store {
  keys(): string[]
  get(key: string): string | undefined
  set(key: string, text: string): void
  delete(key: string): void
  clear(): void
}

export function toStore(source: Map<string, string> | Record<string, string>): Store {
  if (source instanceof Map) {
    return {
      keys: () => [...source.keys()],
      get: (key) => source.get(key),
      set: (key, text) => void source.set(key, text),
      delete: (key) => void source.delete(key),
      clear: () => source.clear(),
    }
  }
  return {
    keys: () => Object.keys(source),
    get: (key) => (Object.hasOwn(source, key) ? source[key] : undefined),
    set: (key, text) => {
      source[key] = text
    },
    delete: (key) => {
      delete source[key]
    },
    clear: () => {
      for (const key of Object.keys(source)) delete source[key]
    },
  }
}
