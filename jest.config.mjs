/** Every suite of the workspace in one run: `npx pnpm exec jest`, or `… jest packages/request`. */
export default {
  projects: [
    '<rootDir>/packages/*',
    '<rootDir>/packages/request/jest.h5.config.mjs',
    '<rootDir>/packages/request/jest.browser.config.mjs',
    // It installs apps from the registry, and has its own command.
    '<rootDir>/apps/!(newcomer)',
    '<rootDir>/docs',
    '<rootDir>/scripts',
  ],
  // A loaded machine with two cores is no reason to fail.
  testTimeout: 30_000,
}
