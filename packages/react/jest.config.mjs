import { fileURLToPath } from 'node:url'
import { project } from '../../jest.project.mjs'

export default project({
  displayName: 'react',
  moduleNameMapper: { '^@tarojs/taro$': fileURLToPath(new URL('test/taro/index.ts', import.meta.url)) },
  // Taro's own runtime, which the tests run on, is ESM.
  transformIgnorePatterns: ['/node_modules/(?!@tarojs/)'],
  setupFiles: ['<rootDir>/test/taro/environment.ts'],
})
