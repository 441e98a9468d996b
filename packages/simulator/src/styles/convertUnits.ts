/**
 * Rewrites WeChat's lengths for a page that is a part of the window. `rpx` is a 750th of the screen's width; `vw` and
 * `vh` are of the page area, without the bars; `env(safe-area-inset-…)` is of the simulated phone. The window sets
 * `--rpx`, `--vw`, `--vh` and `--safe-area-inset-…`; without them a length is what the browser's own viewport gives,
 * and an inset what the app gives as its fallback, or 0.
 */
export function convertUnits(value: string): string {
  // Strings and addresses are matched first, and left as they are.
  return value.replace(
    /"[^"]*"|'[^']*'|url\([^)]*\)|(?<![\w.#-])([-+]?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh)\b|\b(?:env|constant)\(\s*(safe-area-inset-\w+)\s*(,|\))/gi,
    convert,
  )
}

const units: Record<string, string> = {
  rpx: 'var(--rpx, calc(100vw / 750))',
  vw: 'var(--vw, 1vw)',
  vh: 'var(--vh, 1vh)',
}

function convert(match: string, amount?: string, unit?: string, inset?: string, after?: string): string {
  if (inset !== undefined) return after === ',' ? `var(--${inset},` : `var(--${inset}, 0px)`
  const length = units[unit?.toLowerCase() ?? '']
  return length === undefined ? match : `calc(${length} * ${amount})`
}
