import type { HostContext } from './context'
import { tellApp, tellWx } from './lifecycle'
import type { EnterMainPackage } from './mainPackage'
import type { Page } from './page'
import type { PageStack } from './pageStack'
import { parseQuery, splitUrl } from './paths'

/**
 * The cold start: `app.js`, unless the page is of an independent subpackage, and the first page.
 * @returns `undefined` when there is no such page and the app heard `onPageNotFound`
 * @throws Error when there is no such page and nobody heard; what `app.js` or the page's module throws
 */
export function launchApp(
  context: HostContext,
  { url, stack, enterMainPackage }: { url: string; stack: PageStack; enterMainPackage: EnterMainPackage },
): Page | undefined {
  const { app, config, realm, state } = context
  const { path, search } = splitUrl(url.replace(/^\//, ''))
  const query = parseQuery(search)
  const toRealm = (fields: object): unknown => realm.fromJSON(JSON.stringify(fields))
  state.launchOptions = toRealm({ path, query, scene: 1001, referrerInfo: {}, apiCategory: 'default' })
  if (!config.packageOf(path).independent) enterMainPackage()
  tellWx(context, 'appShow', state.launchOptions)
  if (config.pages.includes(path)) return stack.launch(url)

  const missing = toRealm({ path, query, isEntryPage: true })
  const hears = typeof app.get()?.onPageNotFound === 'function'
  tellApp(context, 'onPageNotFound', missing)
  const heard = tellWx(context, 'pageNotFound', missing)
  // A phone shows a page of its own then (reference/api/App); a test should hear of it.
  if (!hears && heard === 0) throw new Error(`page "${path}" is not found`)
  return undefined
}
