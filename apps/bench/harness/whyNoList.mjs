import { withPeer } from './withPeer.mjs'

/** The harness checks itself: why a peer does not show its hundred rows; `undefined`: it does. */
export async function whyNoList(peer) {
  try {
    return await withPeer(peer, { path: 'pages/list/index?key=same' }, async (app, server) => {
      await app.findByText('Row 99, 1')
      return server.count('same') === 1 ? undefined : `sends ${server.count('same')} requests for one list`
    })
  } catch (error) {
    const [line] = error.message.split('\n')
    return line.includes('Row 99') ? 'does not load its list' : line
  }
}
