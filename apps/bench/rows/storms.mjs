import { say, table, titleOf } from '../harness/table.mjs'
import { ride, STORMS } from './storms/ride.mjs'

export const isCounted = true

/** What becomes of many requests at once: one of each storm, by the peer's name. */
export async function measure({ peers }) {
  const storms = {}
  for (const peer of peers.filter(({ failed }) => !failed)) {
    storms[peer.name] = await Promise.all(STORMS.map((storm) => ride(peer, storm)))
  }
  return storms
}

export function tables(storms, { peers, language }) {
  const words = WORDS[language]
  const there = peers.filter(({ name }) => name in storms)
  const show = {
    ...Object.fromEntries(['server', 'atOnce', 'queued', 'open'].map((name) => [name, String])),
    endings: (endings) =>
      Object.entries(endings)
        .map(([ending, count]) => `${count} ${words.names[ending] ?? `\`${ending}\``}`)
        .join(', '),
    isUsable: (is) => (is ? '✓' : '✗'),
  }
  return {
    storms: table(
      ['', ...there.map((peer) => titleOf(peer, language))],
      STORMS.flatMap(({ name, facts }, index) => [
        [`**${say(name, language)}**`, ...there.map(() => '')],
        ...facts.map((fact) => [words[fact], ...there.map((peer) => show[fact](storms[peer.name][index][fact]))]),
      ]),
    ),
  }
}

const WORDS = {
  en: {
    endings: 'end as',
    names: { data: 'data', text: 'data', unnamed: 'without a name', 'no ending': 'without an ending' },
    server: 'reach the server',
    atOnce: 'on the wire at a time',
    queued: 'wait in WeChat’s own queue',
    open: 'tasks that go on',
    isUsable: 'a list loads in the 2 s after it',
  },
  zh: {
    endings: '结果',
    names: { data: '数据', text: '数据', unnamed: '无可判断字段的错误', 'no ending': '没有结果' },
    server: '到达服务器',
    atOnce: '同时在途',
    queued: '在微信自己的队列里等待',
    open: '仍在进行的 task',
    isUsable: '之后 2 秒内能加载列表',
  },
}

/** What must not be: a request lost, a task left. */
export function complaints(storms) {
  const [all, timedOut, aborted, intercepted] = storms['taro-query']
  const isOne = ({ endings }, ending, count) => Object.keys(endings).length === 1 && endings[ending] === count
  const wrong = {
    'requests are lost': !isOne(all, 'data', 200) || all.server !== 200,
    'more than ten are on the wire': all.atOnce > 10,
    'time-outs do not all end as such': !isOne(timedOut, 'TimeoutError', 100),
    'aborts do not all end as such': ![aborted, intercepted].every((storm) => isOne(storm, 'AbortError', 100)),
    'aborted requests reach the server': [aborted, intercepted].some(({ server }) => server > 10),
    'tasks go on': [timedOut, aborted, intercepted].some(({ open }) => open > 0),
    'a storm leaves no room': storms['taro-query'].some(({ isUsable }) => isUsable === false),
  }
  return Object.keys(wrong)
    .filter((name) => wrong[name])
    .map((name) => `taro-query: ${name}.`)
}
