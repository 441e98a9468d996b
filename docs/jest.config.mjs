import { project } from '../jest.project.mjs'
import { transformTaro } from '../packages/request/jest.config.mjs'

/** What the pages say, over the weapp side of Taro and a `wx` that speaks HTTP. */
export default project({
  displayName: 'docs',
  transformIgnorePatterns: transformTaro,
})
