import { setTimeout as pass } from 'node:timers/promises'

/** Long enough for a request and what it draws. */
const REST = 150

/**
 * What happens to a list of a hundred rows. `act` comes when the list is there; what is drawn from then on counts. `check` says
 * what has to be on the screen at the end: a peer that does not show it has not been faster.
 */
export const SCENES = [
  {
    name: { en: 'the list comes', zh: '列表首次出现' },
    key: 'same',
    isFromStart: true,
    // Else it would be chance whether the answer or the page's first frame comes first.
    prepare: (server) => server.hold('same'),
    async act({ app, server }) {
      await app.findByText('loading')
      await pass(REST)
      server.release('same')
      await app.findByText('Row 99, 1')
    },
    check: ({ text }) => text('row-99') === 'Row 99, 1open',
  },
  {
    name: { en: 'a refetch brings the same', zh: '重新请求，数据没变' },
    key: 'same',
    async act({ app, server }) {
      await app.tap('refetch')
      await app.waitFor(() => server.count('same') > 1)
    },
    check: ({ server }) => server.count('same') === 2,
  },
  {
    name: { en: 'a refetch brings one new row', zh: '重新请求，有一行变了' },
    key: 'changing',
    async act({ app }) {
      await app.tap('refetch')
    },
    check: ({ text }) => text('row-50') === 'Row 50, 2open',
  },
  {
    name: { en: 'a new row comes while the page is hidden', zh: '页面隐藏时有一行变了' },
    key: 'changing',
    async act({ app, server }) {
      server.hold('changing')
      await app.tap('refetch')
      await app.waitFor(() => server.count('changing') > 1)
      await app.navigateTo('pages/home/index')
      await app.findByText('home')
      server.release('changing')
    },
    async after({ app }) {
      await app.back()
      await app.findByText(/^Row 50, [2-9]/)
    },
    check: () => true,
  },
  {
    name: { en: 'a row is tapped: shown at once, then saved', zh: '点一行：先显示，再保存' },
    key: 'same',
    async act({ app, server, text }) {
      server.hold('same')
      await app.tap(await app.find('#row-5'))
      await app.waitFor(() => text('row-5') === 'Row 5, 1done', { timeout: 1_000, message: 'the row is shown as done' })
      server.release('same')
    },
    check: ({ text }) => text('row-5') === 'Row 5, 1done',
  },
  {
    name: { en: 'the same, and the server refuses', zh: '同上，但服务器拒绝' },
    key: 'same',
    async act({ app, server, text }) {
      server.fail('POST same')
      server.hold('same')
      await app.tap(await app.find('#row-5'))
      await app.waitFor(() => text('row-5') === 'Row 5, 1done', { timeout: 1_000, message: 'the row is shown as done' })
      server.release('same')
    },
    check: ({ text }) => text('row-5') === 'Row 5, 1open',
  },
]

const PAGE = 'pages/list/index'

/**
 * Plays one scene.
 * @returns {Promise<{ calls: number; bytes: number } | { failed: string }>} `setData` of the list's page
 */
export async function play(app, server, { isFromStart = false, act, after, check }) {
  const text = (id) => app.query(`#${id}`)?.text().replaceAll('\n', '')
  const stage = { app, server, text }
  if (!isFromStart) {
    await app.findByText('Row 99, 1')
    await pass(REST)
  }
  const start = isFromStart ? 0 : app.setDataCalls.length
  await act(stage)
  await pass(REST)
  const calls = app.setDataCalls.slice(start).filter(({ path }) => path === PAGE)
  await after?.(stage)
  if (!check(stage)) return { failed: 'shows something else' }
  return { calls: calls.length, bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0) }
}
