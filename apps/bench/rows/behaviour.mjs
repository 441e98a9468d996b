import { say, table, titleOf } from '../harness/table.mjs'
import { RUNTIMES, tryRuntimes } from './behaviour/bareRuntime.mjs'
import { FAULTS, nameFaults, toldApart } from './behaviour/faults.mjs'
import { RULES, translate } from './behaviour/rules.mjs'
import { runRule } from './behaviour/runRule.mjs'

/** What each library does at each event of a page's life, of each fault, and in each runtime; by the peer's name. */
export async function measure({ peers, say }) {
  const result = { rules: {}, faults: {}, runtimes: {} }
  for (const peer of peers) {
    const { name } = peer
    if (peer.failed === 'does not build') continue
    say(`  ${name}`)
    result.rules[name] = []
    for (const rule of RULES) result.rules[name].push(await runRule(peer, rule))
    result.faults[name] = await nameFaults(peer)
    result.runtimes[name] = await tryRuntimes(peer)
  }
  return result
}

export function tables({ rules, faults, runtimes }, { peers, language }) {
  const there = peers.filter(({ name }) => name in rules)
  const titles = there.map((peer) => titleOf(peer, language))
  const words = WORDS[language]
  return {
    behaviour: table(
      [words.event, words.wanted, ...titles],
      RULES.map(({ event, wanted }, index) => [
        say(event, language),
        translate(wanted, language),
        // What is right is as wanted.
        ...there.map(({ name }) => translate(rules[name][index].replace(/^✓.*/, '✓'), language)),
      ]),
    ),
    faults: table(
      [words.fault, ...titles],
      [
        ...FAULTS.map(({ name: fault }, index) => [
          say(fault, language),
          ...there.map(({ name }) => words.endings[faults[name][index]] ?? `\`${faults[name][index]}\``),
        ]),
        [`**${words.toldApart}**`, ...there.map(({ name }) => `**${toldApart(faults[name])}**`)],
      ],
    ),
    runtimes: table(
      [words.runtime, ...titles],
      RUNTIMES.map(({ name: runtime }, index) => [
        say(runtime, language),
        ...there.map(({ name }) => {
          const ending = runtimes[name][index]
          return ending === 'loads' ? '✓' : `✗ ${words.endings[ending] ?? `\`${ending}\``}`
        }),
      ]),
    ),
  }
}

const WORDS = {
  en: {
    event: 'event',
    wanted: 'wanted',
    fault: 'fault',
    runtime: 'runtime',
    toldApart: 'told apart',
    endings: {
      data: 'taken for data',
      text: 'taken for data',
      unnamed: 'an error without a field',
      'no ending': '✗ never ends',
      'loads nothing, says nothing': 'loads nothing, says nothing',
    },
  },
  zh: {
    event: '事件',
    wanted: '应有',
    fault: '故障',
    runtime: '运行环境',
    toldApart: '能区分几种',
    endings: {
      data: '当成了数据',
      text: '当成了数据',
      unnamed: '有错误，但没有可判断的字段',
      'no ending': '✗ 一直没有结果',
      'loads nothing, says nothing': '不加载，也不报错',
    },
  },
}

/** What must not be: ours does all that is wanted, and nobody does more. */
export function complaints({ rules, faults, runtimes }) {
  const most = Math.max(...Object.values(faults).map(toldApart))
  return [
    ...rules['taro-query'].filter((cell) => !cell.startsWith('✓')),
    ...(toldApart(faults['taro-query']) < most ? ['Another library tells more faults apart.'] : []),
    ...runtimes['taro-query'].filter((ending) => ending !== 'loads'),
  ].map((text) => `taro-query: ${text}`)
}
