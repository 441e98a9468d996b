import { join } from 'node:path'
import { type App, launch, type Rules } from '@taro-query/simulator'

let app: App
afterEach(() => app.close())

const open = async (rules: Rules = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/runtime'), rules })
}
const log = () => app.evaluate('getApp().log.splice(0)') as string[]

describe('rules.globals off', () => {
  beforeEach(() => open({ globals: false }))

  it.each(['URL', 'TextEncoder', 'AbortController', 'queueMicrotask', 'WebAssembly', 'structuredClone'])(
    'has %s, as a browser has',
    (name) => {
      expect(app.evaluate(`typeof ${name}`)).not.toBe('undefined')
    },
  )

  it('makes code from text, and still has no document', () => {
    expect(app.evaluate(`eval('1 + 1') + new Function('return 1')()`)).toBe(3)
    expect(app.evaluate('typeof window + typeof document + typeof process + typeof fetch')).toBe('undefined'.repeat(4))
  })
})

describe('rules.oldLanguage', () => {
  it.each([
    ...['Intl', 'WeakRef', 'FinalizationRegistry', 'BigInt64Array', 'Object.groupBy', 'Map.groupBy'],
    ...['Promise.withResolvers', 'Promise.try', 'ArrayBuffer.prototype.resize', 'Error.captureStackTrace'],
  ])('takes %s away', async (name) => {
    await open()
    expect(app.evaluate(`typeof globalThis.${name}`)).toBe('undefined')
  })

  it('leaves what WeChat’s core-js brings, and what uses Intl inside', async () => {
    await open()
    expect(app.evaluate(`[[1].at(-1), Object.hasOwn({}, 'a'), 'aa'.replaceAll('a', 'b'), typeof Promise.any]`)).toEqual(
      [1, false, 'bb', 'function'],
    )
    expect(app.evaluate('(1234.5).toLocaleString("en-US") + new Date(0).toLocaleDateString("en-US").length')).toBe(
      '1,234.58',
    )
  })

  it('off: has all that Node has', async () => {
    await open({ oldLanguage: false })
    expect(app.evaluate('typeof Intl + typeof WeakRef + typeof Error.captureStackTrace')).toBe('objectfunctionfunction')
  })
})

describe('rules.macrotaskPromises', () => {
  // The example of framework/runtime/js-support, with what it says comes out.
  const EXAMPLE = `
    const arr = []
    setTimeout(() => arr.push(6), 0)
    arr.push(1)
    const p = new Promise((resolve) => { arr.push(2); resolve() })
    arr.push(3)
    p.then(() => arr.push(5))
    arr.push(4)
    setTimeout(() => arr.push(7), 0)`
  const order = () =>
    new Promise((resolve) => {
      const collect = app.evaluate(`(done) => { ${EXAMPLE}; setTimeout(() => done(arr.join()), 50) }`)
      ;(collect as (done: (order: string) => void) => void)(resolve)
    })

  it('runs callbacks as microtasks unless it is on', async () => {
    await open()
    expect(await order()).toBe('1,2,3,4,5,6,7')
  })

  describe('on', () => {
    beforeEach(() => open({ macrotaskPromises: true }))

    it('runs them in the order of iOS 15', async () => {
      expect(await order()).toBe('1,2,3,4,6,5,7')
    })

    it('is the one Promise that the app knows', async () => {
      expect(
        app.evaluate('[Promise.name, wx.getNetworkType() instanceof Promise, Promise.resolve(1) instanceof Object]'),
      ).toEqual(['Promise', true, true])
      expect(app.evaluate('Promise instanceof Function')).toBe(true)
      expect(app.evaluate('(() => { const p = Promise.resolve(); return Promise.resolve(p) === p })()')).toBe(true)
      expect(app.evaluate('Object.prototype.toString.call(Promise.resolve())')).toBe('[object Promise]')
      expect(app.evaluate('((Own) => Own.resolve().then() instanceof Own)(class extends Promise {})')).toBe(true)
    })

    it.each([
      ['Promise.all([1, Promise.resolve(2), { then: (ok) => ok(3) }])', [1, 2, 3]],
      ['Promise.all([])', []],
      ['Promise.all([1, Promise.reject("no")]).catch((reason) => reason)', 'no'],
      ['Promise.race([new Promise(() => {}), 2])', 2],
      ['Promise.any([Promise.reject(1), 2])', 2],
      ['Promise.any([Promise.reject(1)]).catch(({ name, errors }) => [name, errors])', ['AggregateError', [1]]],
      [
        'Promise.allSettled([1, Promise.reject(2)])',
        [
          { status: 'fulfilled', value: 1 },
          { status: 'rejected', reason: 2 },
        ],
      ],
      ['Promise.resolve(1).finally(() => 2)', 1],
      ['Promise.reject(1).finally(() => { throw 2 }).catch((reason) => reason)', 2],
      ['Promise.resolve().then(() => { throw 3 }).then(() => 4, (reason) => reason)', 3],
      ['new Promise((ok, no) => { ok(1); no(2); throw 3 })', 1],
      ['Promise.resolve({ get then() { throw 5 } }).catch((reason) => reason)', 5],
      [
        '(() => { const p = new Promise((ok) => setTimeout(() => ok(p))); return p.catch(({ message }) => message) })()',
        'Chaining cycle detected for promise',
      ],
      ['(async () => (await Promise.resolve(6)) + (await (async () => 1)()))()', 7],
    ])('settles %s', async (code, value) => {
      expect(JSON.parse(JSON.stringify(await app.evaluate(code)))).toEqual(value)
    })

    it('tells of a rejection that nobody handles, and of no other', async () => {
      app.evaluate(`(() => {
        Promise.reject('handled').catch(() => undefined)
        const late = Promise.reject('handled in time')
        late.then(undefined, () => undefined)
        Promise.reject('nobody')
        ;(async () => { throw 'nor this' })()
      })()`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      const messages = app.takeErrors().map(({ kind, message }) => `${kind} ${message}`)
      expect(messages.sort()).toEqual(['unhandledRejection nobody', 'unhandledRejection nor this'])
      expect(log().slice(1).sort()).toEqual(['unhandled nobody', 'unhandled nor this'])
    })

    it('waits while the app is suspended', async () => {
      await app.suspend(0)
      app.evaluate(`void Promise.resolve().then(() => getApp().log.push('then'))`)
      await app.clock.advance(1_000)
      expect(log()).not.toContain('then')
      await app.show()
      expect(log()).toContain('then')
    })
  })
})
