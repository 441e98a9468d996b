/** A length of a property in pixels: a number, or a text with `px`, `rpx` or no unit. `undefined`: none. */
export function pixelsOf(length: unknown, element: Element): number | undefined {
  const [, amount, unit] = /^\s*(-?[\d.]+)(r?px)?\s*$/.exec(String(length)) ?? []
  if (amount === undefined) return undefined
  // 375 pixels: the phone of a window without layout.
  const width = element.closest('wx-page')?.clientWidth || 375
  return unit === 'rpx' ? (Number(amount) * width) / 750 : Number(amount)
}
