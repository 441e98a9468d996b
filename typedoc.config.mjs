import { readdirSync } from 'node:fs'

const packages = readdirSync(new URL('packages', import.meta.url))

/** Checks the comments of all that the packages export, and writes the site's API reference from them, a page a package. */
export default {
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: 'tsconfig.api.json',
  entryPoints: packages.map((name) => `packages/${name}/src/index.ts`),
  packagesRequiringDocumentation: packages.map((name) => `@taro-query/${name}`),
  requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
  excludeExternals: true,
  readme: 'none',
  disableSources: true,
  disableGit: true,
  logLevel: 'Warn',
  skipErrorChecking: true,
  treatValidationWarningsAsErrors: true,
  validation: { notExported: false, invalidLink: true, notDocumented: true },

  name: 'API reference',
  out: 'apps/site/api',
  router: 'module',
  entryFileName: 'index',
  groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases', '*'],
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useHTMLEncodedBrackets: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
}
