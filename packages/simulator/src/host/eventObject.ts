import type { ShadowedEvent } from 'glass-easel'
import type { Realm } from './types'

/** Is it an event of the component framework, as its handlers get it? */
export function isFrameworkEvent(value: unknown): value is ShadowedEvent<unknown> {
  return typeof value === 'object' && value !== null && 'getOriginalEvent' in value
}

/**
 * The event object that WeChat gives to a handler in the logic layer: plain data, of the app's realm
 * (framework/view/wxml/event). Positions are of the page, not of the window that it is drawn in; without a layout
 * they are 0.
 */
export function toEventObject(event: ShadowedEvent<unknown>, realm: Realm): unknown {
  const original = event.getOriginalEvent() as Partial<TouchEvent & MouseEvent> | undefined
  const page = pageAround(event.target)
  const changed = toTouches(original?.changedTouches, original, page)
  const plain = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: describeTarget(event.target, page),
    currentTarget: describeTarget(event.currentTarget, page),
    mark: event.mark ?? {},
    detail: detailOf(event, original, page),
    // A gesture ends when the finger has left, and is told with the place where it was.
    touches: GESTURES.has(event.type) ? changed : toTouches(original?.touches, original, page),
    changedTouches: changed,
  }
  return realm.fromJSON(JSON.stringify(plain, (_, value: unknown) => (isDom(value) ? undefined : value)))
}

const GESTURES = new Set(['tap', 'longpress', 'longtap'])

/** Where the page is in the window, and how far it is scrolled. */
interface PagePlace {
  readonly left: number
  readonly top: number
  readonly scrollLeft: number
  readonly scrollTop: number
}

function detailOf({ type, detail }: ShadowedEvent<unknown>, original: unknown, page: PagePlace): unknown {
  if (detail === undefined || detail === null) return {}
  if (typeof detail !== 'object') return detail
  const fields = detail as Record<string, unknown>
  if (GESTURES.has(type)) {
    const { x = 0, y = 0 } = fields as { x?: number; y?: number }
    return { x: x - page.left + page.scrollLeft, y: y - page.top + page.scrollTop }
  }
  // The detail of a DOM event is the DOM's own fields: little that WeChat has.
  if (/^(touch|mouse)/.test(type)) return {}
  if (/^(transition|animation)/.test(type) && original) {
    const { elapsedTime, propertyName, animationName } = original as Partial<TransitionEvent & AnimationEvent>
    return { elapsedTime, propertyName, animationName }
  }
  return detail
}

function pageAround(target: unknown): PagePlace {
  const page = domOf(target)?.closest('wx-page')
  if (!page) return { left: 0, top: 0, scrollLeft: 0, scrollTop: 0 }
  const { left, top } = page.getBoundingClientRect()
  return { left, top, scrollLeft: page.scrollLeft, scrollTop: page.scrollTop }
}

function describeTarget(target: unknown, page: PagePlace): unknown {
  const { id, dataset } = elementOf(target)
  const box = domOf(target)?.getBoundingClientRect()
  return {
    id: id ?? '',
    offsetLeft: box ? Math.round(box.left - page.left + page.scrollLeft) : 0,
    offsetTop: box ? Math.round(box.top - page.top + page.scrollTop) : 0,
    dataset: { ...dataset },
  }
}

interface Target {
  id?: string
  dataset?: Record<string, unknown>
  getBackendElement?: () => unknown
}

// A component is seen as its method caller, which has the element as `_$`.
function elementOf(target: unknown): Target {
  return (target as { _$?: Target })._$ ?? (target as Target)
}

// The host draws into a DOM. A component without an element of its own has none.
function domOf(target: unknown): Element | undefined {
  const node = elementOf(target).getBackendElement?.() as Element | null | undefined
  return typeof node?.getBoundingClientRect === 'function' ? node : undefined
}

function toTouches(touches: TouchList | undefined, mouse: Partial<MouseEvent> | undefined, page: PagePlace): unknown[] {
  const points: readonly Point[] = touches ? Array.from(touches) : mouse?.clientX === undefined ? [] : [mouse]
  return points.map(({ identifier = 0, clientX = 0, clientY = 0 }) => {
    const [x, y] = [clientX - page.left, clientY - page.top]
    const [pageX, pageY] = [x + page.scrollLeft, y + page.scrollTop]
    return { identifier, pageX, pageY, clientX: x, clientY: y, force: 1 }
  })
}

type Point = Partial<Pick<Touch, 'identifier' | 'clientX' | 'clientY'>>

function isDom(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('nodeType' in value || 'document' in value)
}
