/**
 * Rewrites WeChat's lengths for a page that is a part of the window. `rpx` is a 750th of the screen's width; `vw` and
 * `vh` are of the page area, without the bars. The window sets `--rpx`, `--vw` and `--vh`; without them a length is
 * what the browser's own viewport gives.
 */
export function convertUnits(value: string): string {
  // Strings and addresses are matched first, and left as they are.
  return value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)|(?<![\w.#-])([-+]?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh)\b/gi, convert)
}

const units: Record<string, string> = {
  rpx: 'var(--rpx, calc(100vw / 750))',
  vw: 'var(--vw, 1vw)',
  vh: 'var(--vh, 1vh)',
}

function convert(match: string, amount?: string, unit?: string): string {
  const length = units[unit?.toLowerCase() ?? '']
  return length === undefined ? match : `calc(${length} * ${amount})`
}
