import { wxssToCss } from '../src/styles/wxssToCss'

const convert = (source: string, files: Record<string, string> = {}): string => wxssToCss(source, (path) => files[path])

it('turns tags into the elements of the simulator, in selectors only', () => {
  const css = convert(`
    page, view.card > text:first-child, button[disabled]:not(.x) input::after { color: red }
    @media (min-width: 300px) { scroll-view, .view { color: red } }
    @keyframes grow { from { left: 0 } 50% { left: 1px } to { left: 2px } }
  `)
  expect(css).toContain(
    'wx-page, wx-view.card > wx-text:first-child, wx-button[disabled]:not(.x) wx-input::after { color: red }',
  )
  expect(css).toContain('@media (min-width: 300px) { wx-scroll-view, .view { color: red } }')
  expect(css).toContain('from { left: 0 } 50% { left: 1px } to { left: 2px }')
})

it('makes rpx a 750th of the screen, and leaves strings, addresses and names alone', () => {
  expect(convert('.a { margin: -20rpx .5rpx }')).toBe(
    '.a { margin: calc(var(--rpx, calc(100vw / 750)) * -20) calc(var(--rpx, calc(100vw / 750)) * .5) }',
  )
  const untouched = '.a10rpx { background: url(a/10rpx.png); content: "10rpx"; animation: fade-10rpx 1s }'
  expect(convert(untouched)).toBe(untouched)
})

it('takes the insets of the safe area from the phone, with the fallback of the app', () => {
  expect(convert('.a { padding: env(safe-area-inset-top) constant(safe-area-inset-left) }')).toBe(
    '.a { padding: var(--safe-area-inset-top, 0px) var(--safe-area-inset-left, 0px) }',
  )
  expect(convert('.a { bottom: calc(env(safe-area-inset-bottom, 20rpx) + 1px) }')).toContain(
    'calc(var(--safe-area-inset-bottom, calc(var(--rpx, calc(100vw / 750)) * 20)) + 1px)',
  )
})

it('lets the theme of the phone decide what is dark, and leaves the rest of a query', () => {
  expect(convert('@media (prefers-color-scheme: dark) { page, .a { color: white } }').trim()).toBe(
    ':where(:root[data-theme="dark"]) wx-page, :where(:root[data-theme="dark"]) .a { color: white }',
  )
  const css = convert('@media screen and (prefers-color-scheme: light) and (min-width: 1px), print { .a { top: 0 } }')
  expect(css).toContain('@media screen and (min-width: 1px) { :where(:root:not([data-theme="dark"])) .a { top: 0 } }')
  expect(css).toContain('@media print { .a { top: 0 } }')
})

it('reads an imported style sheet from beside the one that imports it, once', () => {
  const css = convert('@import "./theme/colors.wxss"; .own { top: 0 }', {
    'theme/colors.wxss': "@import 'dark.wxss'; @import url(../loop.wxss); .colors { top: 1px }",
    'theme/dark.wxss': '.dark { top: 2px }',
    'loop.wxss': '@import "theme/colors.wxss"; .loop { top: 3px }',
  })
  expect(css.match(/\.\w+/g)).toEqual(['.dark', '.loop', '.colors', '.own'])
})
