export type ConstructKey =
  | 'arrow'
  | 'class'
  | 'block'
  | 'template'
  | 'destructuring'
  | 'parameter'
  | 'spread'
  | 'forOf'
  | 'generator'
  | 'computed'
  | 'shorthand'
  | 'newTarget'
  | 'literal'
  | 'sticky'
  | 'unicode'
  | 'module'
  | 'exponent'
  | 'async'
  | 'objectSpread'
  | 'asyncGenerator'
  | 'forAwait'
  | 'dotAll'
  | 'namedGroup'
  | 'unicodeProperty'
  | 'lookbehind'
  | 'catch'
  | 'optionalChaining'
  | 'nullish'
  | 'bigint'
  | 'importCall'
  | 'importMeta'
  | 'logicalAssignment'
  | 'separator'
  | 'field'
  | 'staticBlock'
  | 'privateName'
  | 'indices'
  | 'sets'
  | 'modifiers'
  | 'using'

/** What a phone's parser may not read. */
export interface Construct {
  readonly name: string
  /** The ECMAScript edition that brought it. */
  readonly year: number
  /** Babel's plugin for it, in whose table the engines are; or the first version of each engine, where Babel has none. */
  readonly by: string | Readonly<Record<string, string>>
}

/** The first version of each engine that reads it (MDN's compatibility tables), where Babel has nothing to compile. */
const LOOKBEHIND = firstVersions('62', '16.4', {
  firefox: '78',
  opera: '49',
  opera_mobile: '46',
  samsung: '8',
  node: '10',
})
const BIGINT = firstVersions('67', '14', { firefox: '68', opera: '54', opera_mobile: '48', samsung: '9', node: '10.4' })
const INDICES = firstVersions('90', '15', { firefox: '88', opera: '76', opera_mobile: '64', samsung: '15', node: '16' })
const IMPORT = firstVersions('63', '11', { firefox: '67', opera: '50', opera_mobile: '46', samsung: '8', node: '13.2' })

const entry = (name: string, year: number, by: Construct['by']): Construct => ({ name, year, by })

export const CONSTRUCTS: Readonly<Record<ConstructKey, Construct>> = {
  arrow: entry('arrow function', 2015, 'arrow-functions'),
  class: entry('class', 2015, 'classes'),
  block: entry('let or const', 2015, 'block-scoping'),
  template: entry('template literal', 2015, 'template-literals'),
  destructuring: entry('destructuring', 2015, 'destructuring'),
  parameter: entry('default or rest parameter', 2015, 'parameters'),
  spread: entry('spread', 2015, 'spread'),
  forOf: entry('for-of', 2015, 'for-of'),
  generator: entry('generator', 2015, 'regenerator'),
  computed: entry('computed property', 2015, 'computed-properties'),
  shorthand: entry('shorthand property or method', 2015, 'shorthand-properties'),
  newTarget: entry('new.target', 2015, 'new-target'),
  literal: entry('binary or octal number', 2015, 'literals'),
  sticky: entry('regular expression with the flag y', 2015, 'sticky-regex'),
  unicode: entry('regular expression with the flag u', 2015, 'unicode-regex'),
  // No mini program loads one: a file that went past the bundler.
  module: entry('import or export', 2015, {}),
  exponent: entry('exponentiation', 2016, 'exponentiation-operator'),
  async: entry('async function', 2017, 'async-to-generator'),
  objectSpread: entry('object rest or spread', 2018, 'object-rest-spread'),
  asyncGenerator: entry('async generator', 2018, 'async-generator-functions'),
  forAwait: entry('for await', 2018, 'async-generator-functions'),
  dotAll: entry('regular expression with the flag s', 2018, 'dotall-regex'),
  namedGroup: entry('named group in a regular expression', 2018, 'named-capturing-groups-regex'),
  unicodeProperty: entry('\\p{…} in a regular expression', 2018, 'unicode-property-regex'),
  lookbehind: entry('lookbehind in a regular expression', 2018, LOOKBEHIND),
  catch: entry('catch without a name', 2019, 'optional-catch-binding'),
  optionalChaining: entry('optional chaining', 2020, 'optional-chaining'),
  nullish: entry('nullish coalescing', 2020, 'nullish-coalescing-operator'),
  bigint: entry('BigInt literal', 2020, BIGINT),
  importCall: entry('import()', 2020, IMPORT),
  importMeta: entry('import.meta', 2020, {}),
  logicalAssignment: entry('logical assignment', 2021, 'logical-assignment-operators'),
  separator: entry('numeric separator', 2021, 'numeric-separator'),
  field: entry('class field', 2022, 'class-properties'),
  staticBlock: entry('static block', 2022, 'class-static-block'),
  privateName: entry('private name', 2022, 'private-methods'),
  indices: entry('regular expression with the flag d', 2022, INDICES),
  sets: entry('regular expression with the flag v', 2024, 'unicode-sets-regex'),
  modifiers: entry('modifiers in a regular expression', 2025, 'regexp-modifiers'),
  using: entry('using declaration', 2026, 'explicit-resource-management'),
}

/** Read by no mini program, whatever its target. */
export const NEVER_READ: ReadonlySet<ConstructKey> = new Set(['module', 'importMeta', 'privateName'])

function firstVersions(chrome: string, ios: string, others: Readonly<Record<string, string>>): Construct['by'] {
  return { chrome, edge: String(Math.max(79, Number(chrome))), ios, safari: ios, ...others }
}
