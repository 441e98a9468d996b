/** Where queries and mutations are kept: TanStack's `AsyncStorage`, with the keys, and one synchronous read. */
export interface PersistStorage {
  /** What is there; for a key that is not, nothing, or a rejection. */
  getItem(key: string): Promise<unknown>
  /** Called once, at the start, for the index. */
  getItemSync(key: string): unknown
  /** Rejects when there is no room. Either all of the value is written or nothing. */
  setItem(key: string, value: string): Promise<unknown>
  /** Forgets it. */
  removeItem(key: string): Promise<unknown>
  /** All keys, those of others included. */
  keys(): Promise<readonly string[]>
}
