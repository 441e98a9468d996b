import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launch } from '@taro-query/simulator'
import { buildApp, plugin, scripts } from './buildApp'

jest.setTimeout(180_000)

const target = 'ios >= 12, chrome >= 70'
const withDomains = [[plugin, { domains: { request: ['https://api.example.com'] }, ignore: ['json.example.com'] }]]

it("stops a production build by Taro's Vite runner that calls what no phone may call, and writes nothing", async () => {
  const build = await buildApp('refused', {
    app: 'hosts',
    compiler: 'vite',
    type: 'weapp',
    target,
    plugins: withDomains,
    minify: false,
  })

  expect(build.exitCode).toBe(1)
  expect(build.stderr).toContain(
    [
      '@taro-query/plugin: weapp, production',
      '  calls what is listed: https://api.example.com',
      '  ✖ http://192.168.1.5:4000 is in your own network',
      '    process.env.TARO_APP_API',
      '  ✖ https://other.example.com is not in domains.request, domains.upload or domains.download',
      '    src/api.ts:7',
      '  Add what is missing to domains in config/index, and at mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 服务器域名.',
    ].join('\n'),
  )
  expect(build.stdout + build.stderr).not.toContain('    at ')
  expect(scripts(build.directory).size).toBe(0)
  // Taro, React, axios, dayjs and lodash are in it as well, and have nothing to be told of.
  const { hosts, ...report } = JSON.parse(readFileSync(build.report, 'utf8'))
  expect(report).toMatchObject({
    platform: 'weapp',
    mode: 'production',
    problems: [expect.any(String), expect.any(String)],
  })
  expect(hosts.found.map(({ host }: { host: string }) => host)).toEqual([
    'http://192.168.1.5:4000',
    'https://api.example.com',
    'https://other.example.com',
  ])
})

it('warns in its development build, whose requests are then refused as on a phone', async () => {
  const build = await buildApp('warned', {
    app: 'hosts',
    compiler: 'vite',
    type: 'weapp',
    target,
    plugins: withDomains,
    nodeEnv: 'development',
    minify: false,
  })

  expect(build.exitCode).toBe(0)
  expect(build.stdout).toContain('calls your own server, as only a development build can: http://192.168.1.5:4000')
  expect(build.stdout).toContain('⚠ https://other.example.com is not in domains.request')

  let answers = 0
  const server = createServer((_, response) => response.end(JSON.stringify(`answer ${++answers}`)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const called = [
    'https://api.example.com',
    'https://other.example.com',
    'https://json.example.com',
    'http://192.168.1.5:4000',
  ]
  const app = await launch({ dist: build.directory, hosts: Object.fromEntries(called.map((host) => [host, answer])) })
  await app.findByText(/config\/index → @taro-query\/plugin → domains\.request \(or ignore\)/)

  expect(app.requests.map(({ url }) => new URL(url).origin).sort()).toEqual([
    'http://192.168.1.5:4000',
    'https://api.example.com',
    'https://json.example.com',
  ])
  await app.close()
  server.close()
})
