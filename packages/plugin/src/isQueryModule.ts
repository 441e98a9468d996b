import { packageOf } from './packageOf'

/** Whether a file belongs to TanStack or to taro-query. */
export function isQueryModule(file: string): boolean {
  return /^@(tanstack|taro-query)\//.test(packageOf(file)?.name ?? '')
}
