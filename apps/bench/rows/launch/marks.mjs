import { withPeer } from '../../harness/withPeer.mjs'

const PAGE = 'pages/list/index'

/** What an app does until its first page is there, and how each is known in `app.events`. */
export const MARKS = [
  {
    name: { en: 'the app’s code has run', zh: '应用代码执行完' },
    is: ({ type, text }) => type === 'console' && text === 'mark evaluated',
  },
  { name: { en: '`onLaunch` of the app', zh: '应用的 `onLaunch`' }, is: ({ name }) => name === 'onLaunch' },
  {
    name: { en: '`onLoad` of the page', zh: '页面的 `onLoad`' },
    is: ({ name, path }) => name === 'onLoad' && path === PAGE,
  },
  {
    name: { en: 'React has mounted', zh: 'React 挂载完' },
    is: ({ type, text }) => type === 'console' && text === 'mark mounted',
  },
  {
    name: { en: 'first `setData`', zh: '第一次 `setData`' },
    is: ({ type }) => type === 'setData',
  },
  {
    name: { en: '`onReady` of the page', zh: '页面的 `onReady`' },
    is: ({ name, path }) => name === 'onReady' && path === PAGE,
  },
]

/**
 * Launches a peer on its list.
 * @returns {Promise<boolean[]>} for each mark, whether the first request had left before
 */
export const launchOnce = (peer) =>
  // While the clock stands, what is due at one moment comes in the order in which it was asked for, not by chance.
  withPeer(
    peer,
    { output: peer.output, path: `${PAGE}?key=same${peer.search}`, clock: { paused: true } },
    async (app) => {
      await app.waitFor(async () => {
        await app.clock.advance(1)
        return app.text().includes('Row 99, 1')
      })
      const orderOf = (is) => app.events.find(is)?.order
      const request = orderOf(({ type }) => type === 'request')
      return MARKS.map(({ is, name }) => {
        const order = orderOf(is)
        if (order === undefined) throw new Error(`${peer.name}: the launch has no "${name.en}".`)
        return request < order
      })
    },
  )
