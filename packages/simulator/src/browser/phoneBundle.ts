import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The built script of the phone page: in the package it is one folder up; run from the sources, in their `dist`.
 * @throws Error when the package is not built
 */
export function phoneBundle(): string {
  const found = ['../phone.js', '../../dist/phone.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  if (found === undefined) throw new Error('The phone page of @taro-query/simulator is not built: run its build first.')
  return found
}
