import { restored } from '../page/visibility'

/** Milliseconds that a storage has to answer, before pages go on without it. */
const LONGEST_HOLD = 1000

let holds = 0

/** Lets pages be silent, as hidden ones are, until what this returns is called. */
export function holdPages(): () => void {
  const release = () => {
    clearTimeout(timer)
    if (isReleased) return
    isReleased = true
    holds -= 1
    restored.set(holds === 0)
  }
  let isReleased = false
  const timer = setTimeout(release, LONGEST_HOLD)
  holds += 1
  restored.set(false)
  return release
}
