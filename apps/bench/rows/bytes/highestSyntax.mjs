import { parse } from 'acorn'
import { scriptsOf } from '../../size/measure.mjs'

const YEARS = [5, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]

/** The oldest edition of the language in which every script of a build parses: `ES2017`. */
export function highestSyntax(output) {
  const years = scriptsOf(output).map((script) => YEARS.find((year) => parses(script.toString(), year)))
  if (years.includes(undefined)) return '?'
  return `ES${Math.max(...years)}`
}

function parses(script, ecmaVersion) {
  try {
    parse(script, { ecmaVersion, sourceType: 'script', allowReturnOutsideFunction: true })
    return true
  } catch {
    return false
  }
}
