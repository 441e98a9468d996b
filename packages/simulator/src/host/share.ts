import { readJson } from './appJson'
import type { HostContext } from './context'
import type { Page } from './page'
import type { ShareRecord } from './records'

/** What a page's `onShareAppMessage` may give. */
interface ShareContent {
  title?: unknown
  path?: unknown
  imageUrl?: unknown
  promise?: unknown
}

/** WeChat waits this long for what is promised, and then takes what came with it (reference/api/Page). */
const PATIENCE = 3_000

/**
 * Shares a page: asks its `onShareAppMessage`, and fills in the defaults.
 * @param target the button that was tapped, as in its events
 * @throws Error when it is shared from the menu, and the page has no `onShareAppMessage`
 */
export async function sharePage(
  context: HostContext,
  page: Page,
  { from, target }: { from: ShareRecord['from']; target: object | undefined },
): Promise<ShareRecord> {
  const { events, files, realm, stamp } = context
  // Without the method the menu does not offer it (reference/api/Page).
  if (from === 'menu' && typeof page.instance.onShareAppMessage !== 'function') {
    throw new Error(`${page.path} can not be shared from the menu: it has no onShareAppMessage.`)
  }
  const options = Object.assign(realm.newObject(), { from, target: target && realm.fromJSON(JSON.stringify(target)) })
  const given = toContent(await inTime(context, page.call('onShareAppMessage', options)))
  const late = toContent(await inTime(context, given.promise))
  const query = Object.entries(page.query).map(([name, value]) => `${name}=${value}`)
  const { title, path, imageUrl } = { ...given, ...late }
  const record: ShareRecord = {
    ...stamp(),
    from,
    title:
      typeof title === 'string'
        ? title
        : (readJson<{ projectname?: string }>(files, 'project.config.json')?.projectname ?? ''),
    path: typeof path === 'string' ? path : `/${page.path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    ...(typeof imageUrl === 'string' ? { imageUrl } : {}),
  }
  events.emit('share', record)
  return record
}

function toContent(value: unknown): ShareContent {
  return typeof value === 'object' && value !== null ? value : {}
}

function inTime({ platform, reports }: HostContext, promise: unknown): Promise<unknown> {
  if (promise === undefined) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const timer = platform.setTimeout(() => resolve(undefined), PATIENCE)
    const settle = (value: unknown): void => {
      platform.clearTimeout(timer)
      resolve(value)
    }
    Promise.resolve(promise).then(settle, (reason: unknown) => {
      reports.rejection(reason, promise)
      settle(undefined)
    })
  })
}
