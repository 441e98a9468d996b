import { project } from '../../jest.project.mjs'
import { transformTaro } from './jest.config.mjs'

/** H5: Taro's own H5 `request`, over Node's fetch. The whole of Taro's H5 API does not load outside a browser. */
export default project({
  displayName: 'request h5',
  testMatch: ['<rootDir>/test/{platform,streaming,h5}/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/h5/setup.ts'],
  transformIgnorePatterns: transformTaro,
  moduleNameMapper: { '^@tarojs/taro$': '@tarojs/taro-h5/dist/api/network/request' },
})
