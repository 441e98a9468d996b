import { setTimeout as pass } from 'node:timers/promises'
import { withPeer } from '../../harness/withPeer.mjs'

/** Long enough for a request and what it draws. */
const REST = 150

/**
 * One rule with one library.
 * @returns {Promise<string>} `✓ ` or `✗ ` and what was counted
 */
export async function runRule(peer, { query = '', steps, wanted }) {
  try {
    return await withPeer(peer, { path: `pages/a/index${query && `?${query}`}` }, async (app, server) => {
      const counted = await steps(phone(app, server))
      const text = app.errors.length > 0 ? `${counted}, ${app.errors[0].message}` : counted
      return `${text === wanted ? '✓' : '✗'} ${text}`
    })
  } catch (error) {
    return `✗ ${error.message.split('\n')[0]}`
  }
}

const isIdle = ({ requests }) => requests.every(({ endedAt }) => endedAt !== undefined)

/** What the rules do with the app, and what they count. */
function phone(app, server) {
  let sinceFrame = 0
  let sinceDraw = 0
  const rest = async () => {
    await pass(REST)
    if (isIdle(app)) return
    // The machine is slow, or the server keeps its answer back.
    await app.waitFor(() => isIdle(app), { timeout: 2 * REST }).catch(() => {})
    await pass(REST)
  }
  const after = async (action) => {
    await action
    await rest()
  }
  return {
    server,
    rest,
    wait: (milliseconds) => pass(milliseconds),
    push: () => after(app.navigateTo('pages/b/index')),
    back: () => after(app.back()),
    away: async () => {
      await after(app.hide())
      await after(app.show())
    },
    reconnect: async () => {
      app.setNetwork('none')
      await rest()
      app.setNetwork('wifi')
      await rest()
    },
    /** From here on it counts. */
    mark() {
      sinceFrame = app.console.length
      sinceDraw = app.setDataCalls.length
    },
    /** The frames of A: `a 1 fetching`. */
    frames: () =>
      app.console
        .slice(sinceFrame)
        .flatMap(({ text }) => (text.startsWith('frame a') ? [text.slice('frame '.length)] : [])),
    /** The `setData` calls of A. */
    draws: () => app.setDataCalls.slice(sinceDraw).filter(({ path }) => path === 'pages/a/index').length,
    text: () => app.text().trim(),
  }
}
