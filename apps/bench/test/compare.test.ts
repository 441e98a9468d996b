import { compare } from '../harness/compare.mjs'

const spread = (median: number, low: number, high: number) => ({ median, low, high })

it.each([
  ['the same counts', { calls: 2 }, { calls: 2 }, []],
  ['another count', { swr: [{ calls: 2 }] }, { swr: [{ calls: 3 }] }, ['swr 0 calls: 2, now 3']],
  ['a count that is gone', { swr: 1 }, {}, ['swr: 1, now undefined']],
  ['a median within the spread of the other', { code: spread(1.02, 0.9, 1.1) }, { code: spread(0.95, 0.9, 0.96) }, []],
  ['equal as printed', { code: spread(1.004, 1.004, 1.004) }, { code: spread(1, 1, 1) }, []],
  [
    'each median outside of the spread of the other',
    { code: spread(1, 0.9, 1.1) },
    { code: spread(1.15, 1.01, 1.19) },
    ['code: 1 (0.9–1.1), now 1.15 (1.01–1.19)'],
  ],
])('compares two runs: %s', (_case, then, now, differences) => {
  expect(compare(then, now).differences).toEqual(differences)
})

it('counts what it compares', () => {
  expect(compare({ a: [1, 'x'], b: spread(1, 1, 1) }, { a: [1, 'y'], b: spread(2, 2, 2) })).toMatchObject({
    counts: 2,
    ratios: 1,
  })
})
