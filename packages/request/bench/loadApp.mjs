import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))

// What Node has and a mini program lacks. A library that finds it would take another path than on a phone.
const language = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'))
const ofNode = Object.getOwnPropertyNames(globalThis).filter((name) => !language.has(name))

/**
 * Builds an app's code for WeChat, with Taro's runtime and the built package in it, and runs it in this process.
 *
 * @param code Imports what an app would, and ends with `App({ … })`.
 * @param host What WeChat provides: `wx`, and timers where they are to be counted.
 * @param define What an app's Taro plugins add to its build.
 * @returns What the code gave to `App`.
 */
export async function loadApp(code, host, define) {
  const source = await bundle(code, define)
  let app
  const wechat = {
    globalThis: {},
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    getApp: () => app,
    getCurrentPages: () => [],
    App: (options) => {
      app = options
    },
  }
  const scope = { ...Object.fromEntries(ofNode.map((name) => [name, undefined])), ...wechat, ...host }
  // In a function, as WeChat wraps each file: a look at a global of `node:vm` is many times as slow.
  new Function(...Object.keys(scope), source)(...Object.values(scope))
  return app
}

async function bundle(code, define) {
  const { outputFiles } = await build({
    stdin: { contents: `import '@tarojs/plugin-platform-weapp/dist/runtime'\n${code}`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    // What iOS 12 and Chrome 70 read, as the sample's phones do: object spread is left as it is.
    target: 'es2018',
    inject: [fileURLToPath(new URL('taroGlobals.mjs', import.meta.url))],
    define: {
      'process.env.TARO_ENV': '"weapp"',
      'process.env.TARO_PLATFORM': '"mini"',
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      ...(await taroSwitches()),
      ...define,
    },
    logLevel: 'error',
  })
  return outputFiles[0].text
}

/** They are the tests', in TypeScript, which the oldest Node does not read. */
async function taroSwitches() {
  const entry = fileURLToPath(new URL('../test/taroSwitches.ts', import.meta.url))
  const { outputFiles } = await build({ entryPoints: [entry], format: 'esm', write: false })
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
  return module.taroSwitches
}
