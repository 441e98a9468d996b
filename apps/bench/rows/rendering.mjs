import { say, table, titleOf } from '../harness/table.mjs'
import { withPeer } from '../harness/withPeer.mjs'
import { play, SCENES } from './rendering/scenes.mjs'

export const isCounted = true

/** What each library draws in each scene: `{ [peer]: one of each scene }`. */
export async function measure({ peers }) {
  const drawn = {}
  for (const peer of peers.filter(({ failed }) => !failed)) {
    drawn[peer.name] = []
    for (const scene of SCENES) drawn[peer.name].push(await draw(peer, scene))
  }
  return drawn
}

/** Plays a scene with a peer. */
export async function draw(peer, scene) {
  try {
    const { key, prepare } = scene
    return await withPeer(peer, { path: `pages/list/index?key=${key}`, prepare }, (app, server) =>
      play(app, server, scene),
    )
  } catch (error) {
    return { failed: error.message.split('\n')[0] }
  }
}

export function tables(drawn, { peers, language }) {
  const failed = { en: '✗ does not load its list', zh: '✗ 列表没加载出来' }
  const head = { en: 'calls / bytes', zh: '次数 / 字节' }
  return {
    rendering: table(
      [head[language], ...peers.map((peer) => titleOf(peer, language))],
      SCENES.map(({ name }, index) => [
        say(name, language),
        ...peers.map((peer) => {
          const cell = drawn[peer.name]?.[index]
          if (!cell) return failed[language]
          return cell.failed ? `✗ ${cell.failed}` : `${cell.calls} / ${cell.bytes}`
        }),
      ]),
    ),
  }
}

/** What must not be: that another library draws less. */
export function complaints(drawn) {
  return SCENES.flatMap(({ name }, index) => {
    const ours = drawn['taro-query'][index]
    if (ours.failed) return [`taro-query: ${name.en}: ${ours.failed}`]
    return Object.entries(drawn)
      .map(([peer, cells]) => [peer, cells[index]])
      .filter(([, cell]) => cell.calls < ours.calls || cell.bytes < ours.bytes)
      .map(([peer, { calls, bytes }]) => `${name.en}: ${peer} ${calls} / ${bytes}, ours ${ours.calls} / ${ours.bytes}`)
  })
}
