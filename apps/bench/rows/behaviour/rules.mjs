/** The first rows of `docs/pages.md`: what is done, and what is counted. */
export const RULES = [
  {
    event: { en: 'page A mounts', zh: '打开页面 A' },
    wanted: 'A 1',
    async steps({ rest, server }) {
      await rest()
      return `A ${server.count('a')}`
    },
  },
  {
    event: { en: 'B is pushed over A', zh: 'A 上打开 B' },
    wanted: 'A 0, B 1',
    async steps({ rest, push, server }) {
      await rest()
      const before = server.count('a')
      await push()
      return `A ${server.count('a') - before}, B ${server.count('b')}`
    },
  },
  {
    event: { en: 'A’s request is on its way when B is pushed, then back', zh: 'A 的请求还没回来就打开 B，再返回' },
    query: 'fresh=1',
    wanted: 'A 1, hidden setData 0, then shows 1',
    async steps({ rest, push, back, mark, draws, text, server }) {
      server.hold('a')
      await rest()
      await push()
      mark()
      server.release('a')
      await rest()
      const hidden = draws()
      await back()
      return `A ${server.count('a')}, hidden setData ${hidden}, then shows ${text().replace('a ', '')}`
    },
  },
  {
    event: { en: 'A polls; B is pushed, then back', zh: 'A 在轮询，打开 B，再返回' },
    query: 'poll=100',
    wanted: 'hidden 0, then polls',
    async steps({ rest, wait, push, back, server }) {
      await rest()
      await push()
      const before = server.count('a')
      await wait(400)
      const hidden = server.count('a') - before
      await back()
      const shown = server.count('a')
      await wait(400)
      return `hidden ${hidden > 0 ? 'polls' : 0}, then ${server.count('a') > shown + 1 ? 'polls' : 0}`
    },
  },
  {
    event: { en: 'B over A; to the background and back', zh: 'B 盖着 A，切到后台再回来' },
    wanted: 'A 0, B 1',
    async steps({ rest, push, away, server }) {
      await rest()
      await push()
      const [a, b] = [server.count('a'), server.count('b')]
      await away()
      return `A ${server.count('a') - a}, B ${server.count('b') - b}`
    },
  },
  {
    event: { en: 'B over A; the network goes and comes back', zh: 'B 盖着 A，断网后恢复' },
    wanted: 'A 0, B 1',
    async steps({ rest, push, reconnect, server }) {
      await rest()
      await push()
      const [a, b] = [server.count('a'), server.count('b')]
      await reconnect()
      return `A ${server.count('a') - a}, B ${server.count('b') - b}`
    },
  },
  {
    event: { en: 'back to A, data fresh', zh: '返回 A，数据还新鲜' },
    query: 'fresh=1',
    wanted: 'A 0, shows 1',
    async steps({ rest, push, back, text, server }) {
      await rest()
      await push()
      const before = server.count('a')
      await back()
      return `A ${server.count('a') - before}, shows ${text().replace('a ', '')}`
    },
  },
  {
    event: { en: 'back to A, data stale', zh: '返回 A，数据已过期' },
    wanted: 'A 1, fetching in the first frame',
    async steps({ rest, push, back, mark, frames, server }) {
      await rest()
      await push()
      const before = server.count('a')
      mark()
      await back()
      const count = server.count('a') - before
      const [first = ''] = frames()
      return count
        ? `A ${count}, ${first.endsWith('fetching') ? 'fetching' : 'not fetching'} in the first frame`
        : 'A 0'
    },
  },
  {
    event: {
      en: 'back to A after longer than the time that unused data is kept',
      zh: '返回 A，离开的时间超过了缓存的保留时间',
    },
    query: 'shortLived=1',
    wanted: 'shows 1, then A 1',
    async steps({ rest, wait, push, back, mark, frames, text, server }) {
      await rest()
      await push()
      const before = server.count('a')
      await wait(300)
      mark()
      await back()
      const first = frames()[0] ?? text()
      return `shows ${first.replace(/^a | fetching$/g, '')}, then A ${server.count('a') - before}`
    },
  },
]

/** What the steps count, in Chinese; longer ones first. */
const CHINESE = [
  ['hidden setData', '隐藏时 setData'],
  ['then shows', '返回后显示'],
  ['hidden polls', '隐藏时照样轮询'],
  ['then polls', '返回后轮询'],
  ['hidden 0', '隐藏时 0'],
  ['not fetching in the first frame', '首帧没在请求'],
  ['fetching in the first frame', '首帧已在请求'],
  ['shows', '显示'],
  ['then', '之后'],
  [', ', '，'],
]

/** A count in the language of the page. */
export const translate = (text, language) =>
  language === 'zh' ? CHINESE.reduce((result, [english, chinese]) => result.replaceAll(english, chinese), text) : text
