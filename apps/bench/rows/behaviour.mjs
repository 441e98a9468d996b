import { say, table, titleOf } from '../harness/table.mjs'
import { RULES, translate } from './behaviour/rules.mjs'
import { runRule } from './behaviour/runRule.mjs'

/** What each library does at each event of a page's life beside what is wanted: `{ [peer]: cell of each rule }`. */
export async function measure({ peers, failures, say }) {
  const cells = {}
  for (const peer of peers) {
    say(`  ${peer.name}`)
    cells[peer.name] = []
    for (const rule of RULES) {
      cells[peer.name].push(failures.has(`${peer.name}-es2017`) ? '✗ does not build' : await runRule(peer, rule))
    }
  }
  return { rules: cells }
}

export function tables({ rules }, { peers, language }) {
  const words = { en: ['event', 'wanted'], zh: ['事件', '应有'] }
  return {
    behaviour: table(
      [...words[language], ...peers.map((peer) => titleOf(peer, language))],
      RULES.map(({ event, wanted }, index) => [
        say(event, language),
        translate(wanted, language),
        // What is right is as wanted.
        ...peers.map(({ name }) => translate(rules[name][index].replace(/^✓.*/, '✓'), language)),
      ]),
    ),
  }
}

/** What must not be: ours does all that is wanted. */
export function complaints({ rules }) {
  return rules['taro-query'].filter((cell) => !cell.startsWith('✓')).map((cell) => `taro-query: ${cell}`)
}
