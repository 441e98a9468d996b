import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DOMWindow } from 'jsdom'
import type { Host } from '../../host/types'
import type { Clock } from '../clock'
import type { Actions, Target, TouchOptions } from './actions'
import type { Finders } from './finders'
import { createKeyboard } from './keyboard'
import { pick } from './pick'
import type { Reach } from './reach'
import { scrollPage, scrollView } from './scroll'
import { createTouch } from './touch'
import { builtInAt } from './tree/builtInAt'
import { isChecked } from './tree/controlState'

/** Milliseconds that make a long press (framework/view/wxml/event). */
const LONG_PRESS = 350

const FIELDS = { tags: ['input', 'textarea'], is: 'text field' }
const CHOICES = { tags: ['switch', 'checkbox', 'radio'], is: 'switch, checkbox or radio' }
const PICKERS = { tags: ['picker', 'picker-view'], is: 'picker' }
const SLIDERS = { tags: ['slider'], is: 'slider' }
const SWIPERS = { tags: ['swiper'], is: 'swiper' }

interface ActionsInput {
  host: Host
  window: DOMWindow
  clock: Clock
  reach: Reach
  find: Finders['find']
  page(): Element
  /** Throws when nobody can touch anything. */
  refuse(): void
  /** Takes down what is done. */
  note(action: string, element?: Element, value?: unknown): void
}

/** Each action: reach the target, take it down, do it, let the app hear. */
export function createActions({ host, window, clock, reach, find, page, refuse, note }: ActionsInput): Actions {
  const touch = createTouch(window)
  const keyboard = createKeyboard(window)

  const act =
    (name: string, gesture: (element: Element) => unknown, control?: Parameters<Reach>[2], value?: unknown) =>
    async (target: Target, options?: TouchOptions): Promise<void> => {
      const element = await reach(target, options, control)
      note(name, element, value)
      await gesture(element)
      // What the user does takes effect before the test goes on.
      await nextTurn()
    }
  const turn = (name: string, wanted: boolean) =>
    act(
      name,
      (element) => {
        if (isChecked(element) === wanted) return
        if (!wanted && builtInAt(element)?.tag === 'radio') {
          throw new Error('A radio is turned off by another one of its group: check that one.')
        }
        touch.tap(element)
      },
      CHOICES,
    )

  return {
    tap: act('tap', touch.tap),
    longPress: act('longPress', (element) => touch.longPress(element, () => clock.advance(LONG_PRESS))),
    drag: (target, by, options) => act('drag', (element) => touch.drag(element, by), undefined, by)(target, options),
    type: (target, text, options) =>
      act('type', (element) => keyboard.type(element, text), FIELDS, text)(target, options),
    clear: act('clear', (element) => keyboard.type(element, ''), FIELDS),
    focus: act('focus', keyboard.focus, FIELDS),
    blur: act('blur', keyboard.blur, FIELDS),
    submit: async (target, options) =>
      act('submit', keyboard.submit)(target ?? (await find('wx-form', options)), options),
    check: turn('check', true),
    uncheck: turn('uncheck', false),
    pick: (target, value, options) =>
      act('pick', (element) => pick(element, value, host), PICKERS, value)(target, options),
    cancelPick: act('cancelPick', (element) => builtInAt(element)?.call('cancel'), PICKERS),
    slide: (target, value, options) =>
      act('slide', (element) => builtInAt(element)?.call('slide', value), SLIDERS, value)(target, options),
    swipe: (target, to, options) =>
      act('swipe', (element) => builtInAt(element)?.call('swipe', itemAt(element, to)), SWIPERS, to)(target, options),
    scroll: async (to, target, options) => {
      if (target !== undefined) {
        await act('scroll', (element) => scrollView(element, to, window), undefined, to)(target, options)
        return
      }
      refuse()
      note('scroll', undefined, to)
      scrollPage(page(), to, host)
      await nextTurn()
    },
  }
}

function itemAt(swiper: Element, to: 'next' | 'previous' | number): number {
  if (typeof to === 'number') return to
  const { current, circular } = builtInAt(swiper)?.data ?? {}
  const count = swiper.querySelectorAll('wx-swiper-item').length
  const index = Number(current) + (to === 'next' ? 1 : -1)
  return circular ? (index + count) % count : index
}
