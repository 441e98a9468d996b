import { dirname } from 'node:path'
import { packageName } from './packageName'

/** Whether a file belongs to TanStack or to taro-query. */
export function isQueryModule(file: string): boolean {
  return /^@(tanstack|taro-query)\//.test(packageName(dirname(file)))
}
