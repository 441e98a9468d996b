/** The first rows of `docs/pages.md`: what is done, and what is counted. */
export const RULES = [
  {
    event: 'page A mounts',
    wanted: 'A 1',
    async steps({ rest, server }) {
      await rest()
      return `A ${server.count('a')}`
    },
  },
  {
    event: 'B is pushed over A',
    wanted: 'A 0, B 1',
    async steps({ rest, push, server }) {
      await rest()
      const before = server.count('a')
      await push()
      return `A ${server.count('a') - before}, B ${server.count('b')}`
    },
  },
  {
    event: 'A’s request is on its way when B is pushed, then back',
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
    event: 'A polls; B is pushed, then back',
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
    event: 'B over A; to the background and back',
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
    event: 'back to A, data fresh',
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
    event: 'back to A, data stale',
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
    event: 'back to A after longer than the time that unused data is kept',
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
