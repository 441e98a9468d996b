import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
afterEach(() => app.close())

const dist = join(__dirname, 'apps/npm')

it('finds an npm package and its components in miniprogram_npm of the root', async () => {
  app = await launch({ dist })
  expect(app.text()).toContain('dayjs of the root')
  expect(app.text()).toContain('a button of Vant')
})

it('prefers the miniprogram_npm that is nearer, that of a subpackage', async () => {
  app = await launch({ dist, path: 'sub/page/index' })
  expect(app.text()).toContain('dayjs of the subpackage')
  expect(app.text()).toContain('a button of Vant')
})

it('says what WeChat says of a package that is nowhere', async () => {
  app = await launch({ dist })
  expect(() => app.evaluate(`getCurrentPages()[0].fail()`)).toThrow(
    "module 'pages/index/nowhere.js' is not defined, require args is 'nowhere'",
  )
})
