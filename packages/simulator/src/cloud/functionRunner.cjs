// Runs one cloud function in a process of its own: it is started with the function's folder, says when it is loaded,
// and answers each event that comes over IPC.
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

const [folder] = process.argv.slice(2)
let wxContext = {}

// The wire to the simulator is none of the function's.
const send = process.send.bind(process)
delete process.send

// By the same way as the answer, so that it arrives before it.
for (const [stream, level] of [
  [process.stdout, 'log'],
  [process.stderr, 'error'],
]) {
  stream.write = (chunk, ...rest) => {
    send({ printed: { level, text: String(chunk).replace(/\n$/, '') } })
    rest.find((each) => typeof each === 'function')?.()
    return true
  }
}

/** What there is of `wx-server-sdk` when the function has not installed it. */
const standIn = new Proxy(
  {
    DYNAMIC_CURRENT_ENV: Symbol.for('DYNAMIC_CURRENT_ENV'),
    init: () => undefined,
    getWXContext: () => ({ ...wxContext }),
  },
  {
    get(known, name) {
      if (name in known || typeof name === 'symbol' || name === '__esModule' || name === 'default') return known[name]
      throw new Error(
        `wx-server-sdk: "${name}" is not simulated. The stand-in has init, getWXContext and DYNAMIC_CURRENT_ENV.`,
      )
    },
  },
)

const load = Module._load
Module._load = (request, parent, isMain) => {
  try {
    return load(request, parent, isMain)
  } catch (error) {
    if (request !== 'wx-server-sdk' || error.code !== 'MODULE_NOT_FOUND') throw error
    return standIn
  }
}

/** The function is deployed alone: only its own package.json says what its files are, not that of a folder above. */
async function loadMain() {
  const file = join(folder, 'package.json')
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  if (!own) Module._extensions['.js'] = (module, path) => module._compile(readFileSync(path, 'utf8'), path)
  const require = Module.createRequire(file)
  const entry = require.resolve(folder)
  const exported = own?.type === 'module' ? await import(pathToFileURL(entry).href) : require(entry)
  if (typeof exported.main !== 'function') throw new Error(`${entry} exports no function named main`)
  return exported.main
}

/** The environment as the cloud has it for a call: `getWXContext()` of wx-server-sdk 4.0.2 reads it there. */
function describeCall({ ENV, SOURCE, REQUEST_ID, ...user }) {
  const keys = Object.keys(user).map((key) => `WX_${key}`)
  for (const key of (process.env.WX_CONTEXT_KEYS ?? '').split(',')) delete process.env[key]
  process.env.WX_CONTEXT_KEYS = keys.join(',')
  for (const key of keys) process.env[key] = user[key.slice(3)]
  process.env.TCB_SOURCE = SOURCE
  if (ENV === undefined) delete process.env.TCB_ENV
  else process.env.TCB_ENV = ENV
}

const describe = (error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
loadMain().then(
  (main) => {
    process.on('message', async ({ event, context, timeout }) => {
      wxContext = context
      describeCall(context)
      try {
        const result = await main(JSON.parse(event), { request_id: context.REQUEST_ID, time_limit_in_ms: timeout })
        send({ result: JSON.stringify(result) ?? 'null' })
      } catch (error) {
        send({ failed: describe(error) })
      }
    })
    process.on('disconnect', () => process.exit())
    send({ loaded: true })
  },
  (error) => send({ failed: describe(error), fatal: true }),
)
