import type { ElementHandle } from './elementHandle'
import type { FindOptions } from './finders'
import type { PickValue } from './pick'
import type { ScrollPosition } from './scroll'
import type { Distance } from './touch'

/** A text (or a part of it), a pattern, or an element. A control is known by its label or placeholder, too. */
export type Target = string | RegExp | ElementHandle

/** How to touch. */
export interface TouchOptions extends FindOptions {
  /** Does not wait until it is enabled: to see that a disabled one does nothing. @default false */
  force?: boolean | undefined
}

/**
 * What a user does on the visible page. Each waits until its target is there, can be seen and is not disabled, and comes
 * back when the app has heard of it. Each throws an Error when a user could not do it: in the background, below an open dialog,
 * with an element that is not on the visible page any more, with a component of another kind.
 */
export interface Actions {
  /** Puts a finger on it and lifts it: `touchstart`, `touchend`, `tap`. A text field gets the cursor. */
  tap(target: Target, options?: TouchOptions): Promise<void>
  /**
   * Holds it for 350 ms of the app's clock: `touchstart`, `longpress`, `longtap`, `touchend`; and `tap`, unless somebody
   * hears the `longpress`.
   */
  longPress(target: Target, options?: TouchOptions): Promise<void>
  /**
   * Moves a finger that came down on it: `touchstart`, some `touchmove`, `touchend`. A `<movable-view>` moves along.
   * @param by pixels; right and down are positive
   */
  drag(target: Target, by: Distance, options?: TouchOptions): Promise<void>
  /** Replaces what a text field holds, in one `input` event, as pasting does. Cut at its `maxlength`. */
  type(target: Target, text: string, options?: TouchOptions): Promise<void>
  /** Empties a text field. */
  clear(target: Target, options?: TouchOptions): Promise<void>
  /** Puts the cursor into a text field. */
  focus(target: Target, options?: TouchOptions): Promise<void>
  /** Takes the cursor out of a text field. */
  blur(target: Target, options?: TouchOptions): Promise<void>
  /** Submits the form that it is in, by default the page's first; on a text field: the keyboard's confirm key. */
  submit(target?: Target, options?: TouchOptions): Promise<void>
  /** Taps a switch, a checkbox or a radio, unless it is on. */
  check(target: Target, options?: TouchOptions): Promise<void>
  /** Taps a switch or a checkbox, unless it is off. @throws Error for a radio, which only another one turns off */
  uncheck(target: Target, options?: TouchOptions): Promise<void>
  /**
   * Picks in a picker, and confirms: an item by its text or its index; with several columns a list of them; a date as
   * `2026-01-31`, a time as `18:30`, a region by its names. A multi-column picker fires `columnchange` for each column
   * that moves. @throws Error that lists what there is to pick
   */
  pick(target: Target, value: PickValue, options?: TouchOptions): Promise<void>
  /** Closes a picker with its cancel button. */
  cancelPick(target: Target, options?: TouchOptions): Promise<void>
  /** Moves a slider: `changing`, then `change`. It takes the nearest value that it has. */
  slide(target: Target, value: number, options?: TouchOptions): Promise<void>
  /** Swipes a swiper: `change` with `source: 'touch'`. @throws Error when there is no item that way */
  swipe(target: Target, to: 'next' | 'previous' | number, options?: TouchOptions): Promise<void>
  /**
   * Scrolls the page (`onPageScroll`, `onReachBottom`), or a scroll-view (`scroll`, `scrolltoupper`, `scrolltolower`).
   * There is no layout: whatever is not `'bottom'` is far from it, and the sizes that the app hears are made up.
   * @param to pixels from the start, or an end
   * @param target a scroll-view; default: the page
   */
  scroll(to: ScrollPosition, target?: Target, options?: TouchOptions): Promise<void>
}
