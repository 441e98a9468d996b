import { followFinger } from './followFinger'
import { listenTap } from './listenTap'

/** A column of rows of one height that turns, and stops with one row in the middle. */
export interface Wheel {
  readonly index: number
  turnTo(index: number, smoothly?: boolean): void
  /** Ends a turn that is under way. */
  settle(): void
  close(): void
}

interface WheelInput {
  readonly column: HTMLElement
  readonly rows: () => readonly HTMLElement[]
  readonly timer: (callback: () => void, milliseconds: number) => () => void
  /** The user begins to turn it, and ends; `index` is the row that it stopped at. */
  readonly onStart?: () => void
  readonly onEnd: (index: number) => void
}

/** Milliseconds without a move that make an end. */
const REST = 120

/** Makes an element's scrolling a wheel. Without a layout only `turnTo`, and a tap on a row, turn it. */
export function createWheel({ column, rows, timer, onStart, onEnd }: WheelInput): Wheel {
  let index = 0
  let isTurning = false
  let stop: (() => void) | undefined
  const rowHeight = (): number => rows()[0]?.offsetHeight || 0
  const turnTo = (wanted: number, smoothly = false): void => {
    index = Math.max(0, Math.min(wanted, rows().length - 1))
    const top = index * rowHeight()
    if (Math.abs(column.scrollTop - top) < 1) return
    column.scrollTo?.({ top, behavior: smoothly ? 'smooth' : 'instant' })
  }
  const begin = (): void => {
    if (!isTurning) onStart?.()
    isTurning = true
  }
  const settle = (): void => {
    stop?.()
    if (!isTurning) return
    isTurning = false
    const height = rowHeight()
    // A tapped row is where it goes, though it may be on its way.
    if (tapped === undefined && height > 0) turnTo(Math.round(column.scrollTop / height), true)
    tapped = undefined
    onEnd(index)
  }
  const rest = (): void => {
    stop?.()
    if (isTurning && !isHeld) stop = timer(settle, REST)
  }
  let tapped: number | undefined
  let isHeld = false
  let scrolledFrom = 0
  column.addEventListener('wheel', begin, { passive: true })
  column.addEventListener('touchmove', begin, { passive: true })
  column.addEventListener('scroll', rest, { passive: true })
  // A finger scrolls by itself, a mouse does not.
  const close = followFinger(
    column,
    {
      begins: () => {
        scrolledFrom = column.scrollTop
        return true
      },
      moves: (_, y) => {
        if (!isHeld && Math.abs(y) < 4) return false
        begin()
        isHeld = true
        column.style.scrollSnapType = 'none'
        column.scrollTop = scrolledFrom - y
        return true
      },
      ends: () => {
        isHeld = false
        column.style.scrollSnapType = ''
        rest()
      },
    },
    true,
  )
  listenTap(column, (target) => {
    const row = rows().findIndex((each) => each.contains(target))
    if (row < 0 || isTurning) return
    begin()
    tapped = row
    turnTo(row, true)
    rest()
  })
  return {
    get index() {
      return index
    },
    // Whoever turns it has it.
    turnTo: (wanted, smoothly) => {
      if (!isTurning) turnTo(wanted, smoothly)
    },
    settle,
    close() {
      stop?.()
      close()
    },
  }
}
