import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { distOf, withPeer } from '../../harness/withPeer.mjs'

// `Function('return this')` gives the global object wherever it is known by no name.
const WITHOUT_GLOBAL_THIS = `(function (all) {
  all.Function = Object.assign(function () { return function () { return all } }, { prototype: Function.prototype })
  delete all.globalThis
})(globalThis);
`

/** What a runtime may lack. The simulator's has no AbortController, as WeChat's. */
export const RUNTIMES = [
  { name: { en: 'no `AbortController` (WeChat)', zh: '没有 `AbortController`（微信）' }, start: '' },
  {
    name: { en: 'no `globalThis` either (older phones, Douyin)', zh: '`globalThis` 也没有（旧手机、抖音）' },
    start: WITHOUT_GLOBAL_THIS,
  },
]

/** What becomes of a list in each: `loads`, `loads nothing, says nothing`, or what is said. */
export async function tryRuntimes(peer) {
  const results = []
  for (const { start } of RUNTIMES) results.push(await tryRuntime(peer, start))
  return results
}

async function tryRuntime(peer, start) {
  const dist = mkdtempSync(join(tmpdir(), 'taro-query-bench-'))
  try {
    cpSync(distOf(`${peer.name}-es2017`), dist, { recursive: true })
    writeFileSync(join(dist, 'app.js'), start + readFileSync(join(dist, 'app.js'), 'utf8'))
    return await withPeer(peer, { dist, path: 'pages/list/index?key=same' }, async (app) => {
      const list = await app.findByText('Row 99, 1', { timeout: 2_000 }).catch(() => undefined)
      await pass(100)
      const [error] = app.errors
      if (list) return error ? `loads, ${error.message}` : 'loads'
      return error ? error.message : 'loads nothing, says nothing'
    })
  } catch (error) {
    return error.message.split('\n')[0]
  } finally {
    rmSync(dist, { recursive: true, force: true })
  }
}
