import type { ShadowedEvent } from 'glass-easel'
import type { Realm } from './types'

/** Is it an event of the component framework, as its handlers get it? */
export function isFrameworkEvent(value: unknown): value is ShadowedEvent<unknown> {
  return typeof value === 'object' && value !== null && 'getOriginalEvent' in value
}

/** The event object that WeChat gives to a handler in the logic layer: plain data, of the app's realm. */
export function toEventObject(event: ShadowedEvent<unknown>, realm: Realm): unknown {
  const original = event.getOriginalEvent() as Partial<TouchEvent & MouseEvent> | undefined
  const isTouch = /^(touch|mouse|longpress)/.test(event.type)
  const plain = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: describeTarget(event.target),
    currentTarget: describeTarget(event.currentTarget),
    mark: event.mark ?? {},
    // The detail of a DOM touch is the DOM's own fields: nothing that WeChat has.
    detail: isTouch ? {} : tapPosition(event.type, event.detail),
    touches: toTouches(original?.touches, original),
    changedTouches: toTouches(original?.changedTouches, original),
  }
  return realm.fromJSON(JSON.stringify(plain, (_, value: unknown) => (isDom(value) ? undefined : value)))
}

function describeTarget(target: unknown): unknown {
  // A component is seen as its method caller, which has the element as `_$`.
  const { id, dataset } = (target as { _$?: Target })._$ ?? (target as Target)
  return { id: id ?? '', offsetLeft: 0, offsetTop: 0, dataset: { ...dataset } }
}

interface Target {
  id?: string
  dataset?: Record<string, unknown>
}

function tapPosition(type: string, detail: unknown): unknown {
  if (detail === undefined) return {}
  if (type !== 'tap' || typeof detail !== 'object' || detail === null) return detail
  const { x = 0, y = 0 } = detail as { x?: number; y?: number }
  return { x, y }
}

function toTouches(touches: TouchList | undefined, mouse: Partial<MouseEvent> | undefined): unknown[] {
  const points: readonly Point[] = touches ? Array.from(touches) : mouse?.clientX === undefined ? [] : [mouse]
  return points.map(({ identifier = 0, pageX = 0, pageY = 0, clientX = 0, clientY = 0 }) => {
    return { identifier, pageX, pageY, clientX, clientY, force: 1 }
  })
}

type Point = Partial<Pick<Touch, 'identifier' | 'pageX' | 'pageY' | 'clientX' | 'clientY'>>

function isDom(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('nodeType' in value || 'document' in value)
}
