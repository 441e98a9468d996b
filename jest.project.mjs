import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * What the Jest projects share. Tests import our packages by their public names and get the sources.
 * @param {import('jest').Config} config
 * @returns {import('jest').Config}
 */
export const project = (config) => ({
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  ...config,
  moduleNameMapper: {
    '^@taro-query/(request|react|simulator|relay)$': path('packages/$1/src/index.ts').replaceAll('%24', '$'),
    ...config.moduleNameMapper,
  },
})
