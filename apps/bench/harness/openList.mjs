const PAGE = 'pages/list/index'

/** Bytes of a `setData` that has the hundred rows. */
const ROWS = 5_000

/**
 * Taps the button of the home page, and waits until the list that it opens is on the screen.
 * @returns {Promise<number>} milliseconds from the tap until its rows are handed to the view
 */
export async function openList(app) {
  const button = await app.find('#open')
  const from = app.setDataCalls.length
  const start = performance.now()
  await app.tap(button)
  // A look each millisecond: what waits does not take the app's time away.
  const end = await new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const isThere = app.setDataCalls.slice(from).some(({ path, bytes }) => path === PAGE && bytes > ROWS)
      const now = performance.now()
      if (!isThere && now - start < 30_000) return
      clearInterval(timer)
      if (isThere) resolve(now)
      else reject(new Error('The list did not come.'))
    }, 1)
  })
  await app.findByText('Row 99, 1')
  return end - start
}
