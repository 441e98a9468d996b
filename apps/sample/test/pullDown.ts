import type { Page } from 'playwright-core'

/** Pulls the page down by touch, as far as it goes. */
export async function pullDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] })
  await touch('touchStart', 150)
  for (let y = 170; y <= 550; y += 20) await touch('touchMove', y)
  await touch('touchEnd')
}
