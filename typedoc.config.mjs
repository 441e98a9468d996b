import { readdirSync } from 'node:fs'

const packages = readdirSync(new URL('packages', import.meta.url))

/** Checks the comments of all that the packages export; nothing is written. */
export default {
  tsconfig: 'tsconfig.api.json',
  entryPoints: packages.map((name) => `packages/${name}/src/index.ts`),
  packagesRequiringDocumentation: packages.map((name) => `@taro-query/${name}`),
  requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
  excludeExternals: true,
  readme: 'none',
  disableSources: true,
  disableGit: true,
  emit: 'none',
  logLevel: 'Warn',
  skipErrorChecking: true,
  treatValidationWarningsAsErrors: true,
  validation: { notExported: false, invalidLink: true, notDocumented: true },
}
