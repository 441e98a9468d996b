import { type ElementHandle, toHandle } from './elementHandle'
import { elementsWithText, type Match } from './tree/elementsWithText'
import { drawRoles, elementsWithRole } from './tree/roles'
import { selectInTree } from './tree/selectInTree'
import { quote, toTextPattern } from './tree/textPattern'
import { isVisible } from './tree/visibleText'
import type { Wait } from './waiter'

/** How long to wait. */
export interface FindOptions {
  /** Milliseconds. @default 4_000 */
  timeout?: number | undefined
}

/** Which of the elements with a role. */
export interface RoleOptions {
  /**
   * What a screen reader calls it: its `aria-label`, its `<label>`, its text, its placeholder. A string may be a part
   * of it. @default any
   */
  name?: string | RegExp | undefined
}

/**
 * Ways to find what a user sees: visible elements of the visible page, those inside custom components too. `find…`
 * waits, `query…` looks once and gives `undefined` when there is none, `queryAll…` gives all there are now, in document
 * order. Where a string may be a part of the text, an element of which it is all wins.
 */
export interface Finders {
  /** The innermost element that shows the text. A string may be a part of it; white space counts as one space. */
  findByText(text: string | RegExp, options?: FindOptions): Promise<ElementHandle>
  /** As `findByText`, now. */
  queryByText(text: string | RegExp): ElementHandle | undefined
  /** All that fit now. */
  queryAllByText(text: string | RegExp): ElementHandle[]
  /**
   * By what it is for a screen reader: the app's `aria-role` or `role`, or else what its component is: `button`,
   * `textbox` (input, textarea), `checkbox`, `switch`, `radio`, `slider`, `combobox` (picker), `link` (navigator), `img`
   * (image, icon), `progressbar`, `form`, `group` (checkbox-group), `radiogroup`.
   */
  findByRole(role: string, options?: RoleOptions & FindOptions): Promise<ElementHandle>
  /** As `findByRole`, now. */
  queryByRole(role: string, options?: RoleOptions): ElementHandle | undefined
  /** All that fit now. */
  queryAllByRole(role: string, options?: RoleOptions): ElementHandle[]
  /** By `data-testid` or `data-test-id`. Frameworks that keep a dataset to themselves, as Taro does, draw neither. */
  findByTestId(testId: string, options?: FindOptions): Promise<ElementHandle>
  /** As `findByTestId`, now. */
  queryByTestId(testId: string): ElementHandle | undefined
  /** All that fit now. */
  queryAllByTestId(testId: string): ElementHandle[]
  /** By a CSS selector over the rendered tree: `#id`, `.class`, `wx-button`. Classes as the app writes them. */
  find(selector: string, options?: FindOptions): Promise<ElementHandle>
  /** As `find`, now. */
  query(selector: string): ElementHandle | undefined
  /** All that fit now. */
  queryAll(selector: string): ElementHandle[]
}

/** @param root what to look in: the visible page, or one of its elements */
export function createFinders(root: () => Element, wait: Wait): Finders {
  const find = (search: () => Match[], what: string, options?: FindOptions, hint?: () => string) =>
    wait(() => best(search()), { timeout: options?.timeout, message: `${what} is on screen`, hint })
  // What is no text to look for is refused at once, not waited for.
  const withText = (text: string | RegExp) => {
    const pattern = toTextPattern(text)
    return (): Match[] => elementsWithText(root(), pattern)
  }
  const withRole = (role: string, name?: string | RegExp) => {
    const pattern = name === undefined ? undefined : toTextPattern(name)
    return (): Match[] => elementsWithRole(root(), role, pattern)
  }
  const withTestId = (testId: string) => (): Match[] =>
    visible([...root().querySelectorAll('*')].filter((element) => testIdOf(element) === testId))
  const selected = (selector: string) => (): Match[] => visible(selectInTree(root(), selector))
  return {
    findByText: async (text, options) => find(withText(text), `the text ${quote(text)}`, options),
    queryByText: (text) => best(withText(text)()),
    queryAllByText: (text) => all(withText(text)()),
    async findByRole(role, { name, ...options } = {}) {
      const what = `the role ${role}${name === undefined ? '' : ` with the name ${quote(name)}`}`
      return find(withRole(role, name), what, options, () => drawRoles(root()))
    },
    queryByRole: (role, { name } = {}) => best(withRole(role, name)()),
    queryAllByRole: (role, { name } = {}) => all(withRole(role, name)()),
    findByTestId: (testId, options) =>
      find(withTestId(testId), `the test id "${testId}"`, options, () => drawTestIds(root())),
    queryByTestId: (testId) => best(withTestId(testId)()),
    queryAllByTestId: (testId) => all(withTestId(testId)()),
    async find(selector, options) {
      const search = selected(selector)
      // What is no selector is refused at once.
      search()
      return find(search, `"${selector}"`, options)
    },
    query: (selector) => best(selected(selector)()),
    queryAll: (selector) => all(selected(selector)()),
  }
}

function best(matches: readonly Match[]): ElementHandle | undefined {
  const match = matches.find(({ isWhole }) => isWhole) ?? matches[0]
  return match && toHandle(match.element)
}

function all(matches: readonly Match[]): ElementHandle[] {
  return matches.map(({ element }) => toHandle(element))
}

function visible(elements: readonly Element[]): Match[] {
  return elements.filter(isVisible).map((element) => ({ element, isWhole: true }))
}

// The framework keeps the dataset on its own element, not on the DOM's.
function testIdOf(element: Element): unknown {
  const { __wxElement: own } = element as { __wxElement?: { dataset?: Record<string, unknown> } }
  return own?.dataset?.testid ?? own?.dataset?.testId
}

function drawTestIds(root: Element): string {
  const ids = [...root.querySelectorAll('*')].filter(isVisible).flatMap((element) => testIdOf(element) ?? [])
  return ids.length === 0 ? 'Nothing on screen has a test id.' : `Test ids on screen: ${ids.join(', ')}`
}
