import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

/** Bytes that a bundled function may have, milliseconds that it may take to start, bytes that it may keep. */
export const BUDGET = { bytes: 300 * 1024, milliseconds: 150, kept: 2 * 1024 * 1024 }

/** Bundles a function as a developer does, by the command; gives the file and what removes it. */
export function bundle(source) {
  const folder = mkdtempSync(join(tmpdir(), 'taro-query-relay-'))
  const from = join(folder, 'from')
  const out = join(folder, 'out')
  mkdirSync(from)
  for (const file of ['package.json', 'config.json', 'index.js']) {
    writeFileSync(join(from, file), readFileSync(path(`../template/cloudfunctions/relay/${file}`)))
  }
  if (source !== undefined) writeFileSync(join(from, 'index.js'), source)
  execFileSync(process.execPath, [path('../bin/taro-query-relay.js'), 'bundle', from, out], { cwd: path('..') })
  const file = join(out, 'index.js')
  return { file, bytes: readFileSync(file).length, remove: () => rmSync(folder, { recursive: true }) }
}

/** A backend on this machine, a bundled function that may call it, and a process that runs the function. */
export async function openInstance() {
  const server = createServer((request, response) => setTimeout(() => response.end(request.url), 2))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${server.address().port}`
  const bundled = bundle(`
    const { createRelay } = require('@taro-query/relay')
    exports.main = createRelay({ allow: [{ origin: '${url}', private: true }] })`)
  const child = fork(path('./instance.cjs'), [bundled.file], { execArgv: ['--expose-gc'] })
  const [{ started }] = await once(child, 'message')
  return {
    bytes: bundled.bytes,
    /** Milliseconds until `main` was there, in a Node that ran. */
    started,
    async relay(count, concurrency) {
      child.send({ url, count, concurrency })
      const [report] = await once(child, 'message')
      return report
    },
    close() {
      child.kill()
      server.close()
      server.closeAllConnections()
      bundled.remove()
    },
  }
}
