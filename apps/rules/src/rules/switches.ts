import { useSyncExternalStore } from 'react'

interface Switch {
  turn: () => void
  useValue: () => number
}

/** State outside of the pages, which any page can change. */
function createSwitch(): Switch {
  const listeners = new Set<() => void>()
  let value = 0
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const read = () => value
  return {
    turn() {
      value += 1
      for (const listener of listeners) listener()
    },
    useValue: () => useSyncExternalStore(subscribe, read, read),
  }
}

/** Brings in the components that come late. */
export const late: Switch = createSwitch()
/** Gives the readings that follow it another key. */
export const key: Switch = createSwitch()
