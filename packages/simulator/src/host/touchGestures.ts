import type { ViewContext } from './context'

/** Milliseconds until a press is a long one, and pixels that a finger may move meanwhile (framework/view/wxml/event). */
const LONG = 350
const STILL = 10
/** Milliseconds in which a browser still sends the mouse events that stand for a touch. */
const ECHO = 1_000

/** Fires an event of the app's on the element at a DOM node. */
export type FireGesture = (node: Node, type: string, detail: unknown, original: unknown) => FiredGesture

/** What became of it: whether a handler of the app heard it, and whether one was bound with `catch`. */
export interface FiredGesture {
  readonly isHeard: boolean
  readonly isCaught: boolean
}

/** What fingers do beyond what the framework knows. */
export interface TouchGestures {
  /** Whether the press that ends now was a long one that the app heard: then it is no tap. */
  isTapTaken(): boolean
  close(): void
}

/** Makes `longpress` and `longtap` of touches, touches of what the mouse does, and `touchmove` of both. */
export function followTouches(
  { window: { document }, platform }: Pick<ViewContext, 'window' | 'platform'>,
  fire: FireGesture,
): TouchGestures {
  let press: { readonly target: Node; readonly x: number; readonly y: number; isLong: boolean } | undefined
  let timer: number | undefined
  let isTaken = false
  let lastTouch = Number.NEGATIVE_INFINITY

  const begin = (event: Event, { clientX: x, clientY: y }: Point): void => {
    // An event of a document's element has a node as its target.
    const started = { target: event.target as Node, x, y, isLong: false }
    press = started
    isTaken = false
    platform.clearTimeout(timer)
    timer = platform.setTimeout(() => {
      started.isLong = true
      isTaken = fire(started.target, 'longpress', { x, y }, toTouchEvent({ clientX: x, clientY: y })).isHeard
    }, LONG)
  }
  const move = ({ clientX, clientY }: Point): void => {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > STILL) cancel()
  }
  const cancel = (): void => {
    platform.clearTimeout(timer)
    press = undefined
  }
  const end = (): void => {
    const { target, x, y, isLong } = press ?? {}
    cancel()
    if (target && isLong) fire(target, 'longtap', { x, y }, toTouchEvent({ clientX: x ?? 0, clientY: y ?? 0 }))
  }

  const touchStart = (event: TouchEvent): void => {
    lastTouch = event.timeStamp
    // A second finger makes it another gesture.
    if (event.touches.length > 1) cancel()
    else if (event.touches[0]) begin(event, event.touches[0])
  }
  const touchMove = (event: TouchEvent): void => {
    if (event.touches[0]) move(event.touches[0])
    fireMove(event, event.target as Node, event)
  }
  // What the app catches scrolls nothing, and turns no swiper around it.
  const fireMove = (event: Event, target: Node, original: unknown): void => {
    if (fire(target, 'touchmove', {}, original).isCaught && event.cancelable) event.preventDefault()
  }
  const touchEnd = (event: TouchEvent): void => {
    lastTouch = event.timeStamp
    end()
  }

  let held: Node | undefined
  const mouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || event.timeStamp - lastTouch < ECHO) return
    held = event.target as Node
    fire(held, 'touchstart', {}, toTouchEvent(event))
    begin(event, event)
  }
  const mouseMove = (event: MouseEvent): void => {
    if (!held) return
    fireMove(event, held, toTouchEvent(event))
    move(event)
  }
  const mouseUp = (event: MouseEvent): void => {
    if (!held) return
    fire(held, 'touchend', {}, { ...toTouchEvent(event), touches: [] })
    held = undefined
    end()
  }

  const ends = [
    listen(document, 'touchstart', touchStart),
    listen(document, 'touchmove', touchMove),
    listen(document, 'touchend', touchEnd),
    listen(document, 'touchcancel', cancel),
    listen(document, 'mousedown', mouseDown),
    listen(document, 'mousemove', mouseMove),
    listen(document, 'mouseup', mouseUp),
  ]
  return {
    isTapTaken: () => isTaken,
    close() {
      cancel()
      for (const each of ends) each()
    },
  }
}

type Point = Pick<Touch, 'clientX' | 'clientY'>

function toTouchEvent({ clientX, clientY }: Point): object {
  const touches = [{ identifier: 0, clientX, clientY }]
  return { touches, changedTouches: touches }
}

// Before the framework, which listens to the same events in the same phase, further in. A browser takes what listens
// to the moves of a whole document as passive, unless told.
function listen<TType extends keyof DocumentEventMap>(
  document: Document,
  type: TType,
  listener: (event: DocumentEventMap[TType]) => void,
): () => void {
  document.addEventListener(type, listener, { capture: true, passive: !type.endsWith('move') })
  return () => document.removeEventListener(type, listener, { capture: true })
}
