import { project } from '../../jest.project.mjs'

/** The sources of Taro, and of a validator that the tests try, which are ES modules that Node does not take. */
export const transformTaro = [
  '/node_modules/(?!(@tarojs|lodash-es|jsonp-retry|query-string|eventsource-parser|arktype|@ark|arkregex)/)',
]

/** Everything but H5: on the weapp side of Taro, over a `wx` of ours that speaks HTTP. */
export default project({
  displayName: 'request',
  testMatch: ['<rootDir>/test/{client,logic,platform,simulator,streaming,weapp}/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/weapp/setup.ts'],
  transformIgnorePatterns: transformTaro,
})
