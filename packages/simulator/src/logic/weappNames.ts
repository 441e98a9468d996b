import type { MiniProgramFiles } from '../host/types'

/**
 * The files of an Alipay or Douyin build under the names of a weapp build, which is what the host reads: the templates,
 * and Alipay's own names of settings (mini/framework/app-json).
 */
export function weappNames(files: MiniProgramFiles): MiniProgramFiles {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.replace(/\.(axml|ttml)$/, '.wxml'),
      path === 'app.json' ? renameInApp(text) : path.endsWith('.json') ? renameInPage(text) : text,
    ]),
  )
}

interface Settings {
  defaultTitle?: string
  navigationBarTitleText?: string
}

interface AlipayApp {
  window?: Settings
  tabBar?: { items?: { pagePath: string; name: string }[]; list?: unknown[] }
}

function renameInApp(text: string): string {
  const app = parse<AlipayApp>(text)
  if (!app) return text
  const items = app.tabBar?.items?.map(({ pagePath, name }) => ({ pagePath, text: name }))
  return JSON.stringify({
    ...app,
    ...(app.window && { window: rename(app.window) }),
    ...(items && { tabBar: { ...app.tabBar, list: items } }),
  })
}

function renameInPage(text: string): string {
  const page = parse<Settings>(text)
  return page ? JSON.stringify(rename(page)) : text
}

function rename({ defaultTitle, ...settings }: Settings): Settings {
  return defaultTitle === undefined ? settings : { navigationBarTitleText: defaultTitle, ...settings }
}

// What is broken is left to the host, which says where.
function parse<TJson extends object>(text: string): TJson | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as TJson) : undefined
  } catch {
    return undefined
  }
}
