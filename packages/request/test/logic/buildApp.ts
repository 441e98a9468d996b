import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { taroSwitches } from '../taroSwitches'

/**
 * Builds what a Taro app for the platform has of Taro and of this package, without a view: `call` in the app's scope
 * takes one request and gives how it ended.
 * @param contents another app; it imports as files of this folder do
 */
export async function buildApp(platform: 'alipay' | 'tt', contents: string = app(platform)): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), `taro-query-${platform}-`))
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: __dirname },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2017',
    define: {
      'process.env.TARO_ENV': JSON.stringify(platform),
      'process.env': '{}',
      'process.env.TARO_PLATFORM': '"mini"',
      'process.env.NODE_ENV': '"development"',
      ...taroSwitches,
    },
    alias: { '@taro-query/request': join(__dirname, '../../src/index.ts') },
    logLevel: 'error',
  })
  const page = { view: { alipay: 'axml', tt: 'ttml' }[platform], at: join(dist, 'pages/index') }
  await mkdir(page.at, { recursive: true })
  await writeFile(join(dist, 'app.js'), outputFiles[0]?.text ?? '')
  await writeFile(join(dist, 'app.json'), '{ "pages": ["pages/index/index"] }')
  await writeFile(join(page.at, 'index.js'), 'Page({})')
  await writeFile(join(page.at, 'index.json'), '{}')
  await writeFile(join(page.at, `index.${page.view}`), '<view></view>')
  return dist
}

const app = (platform: string): string => `
  import '@tarojs/plugin-platform-${platform}/dist/runtime'
  import { AbortController, createClient, json } from '@taro-query/request'

  async function call({ baseURL = 'https://api.example.com', path, method = 'GET', timeout, abortAfter, ...options }) {
    const controller = new AbortController()
    const endpoint = createClient({ baseURL, interceptors: options.seen ? [see] : [] })
      .endpoint({ method, path, response: json(), ...(timeout && { timeout }) })
    if (abortAfter !== undefined) setTimeout(() => controller.abort(), abortAfter)
    try {
      return { data: await endpoint(undefined, { signal: controller.signal }) }
    } catch (error) {
      const { name, reason, status, headers, data, retryable, message } = error
      return { name, reason, status, trace: headers && headers['x-mixed-case'], data, retryable, message }
    }
  }
  const statuses = []
  const see = async (request, next) => {
    const response = await next(request)
    statuses.push(response.status)
    return response
  }
  App({ call, statuses })
`
