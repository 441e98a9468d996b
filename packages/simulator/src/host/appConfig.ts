import { folderOf, resolvePath } from './paths'
import type { MiniProgramFiles } from './types'

/** A page's or component's `.json`, as far as the host reads it. */
export interface PageConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  navigationBarTitleText?: string
  navigationStyle?: string
  enablePullDownRefresh?: boolean
}

interface AppJson {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: PageConfig
  tabBar?: { list: { pagePath: string }[] }
  usingComponents?: Record<string, string>
  networkTimeout?: { request?: number }
}

/** What `app.json` says, and each page's own `.json` over it. */
export interface AppConfig {
  /** Paths of all pages, those of subpackages too. */
  readonly pages: readonly string[]
  readonly entryPage: string
  readonly tabs: ReadonlySet<string>
  /** Milliseconds. */
  readonly requestTimeout: number
  /** The page's own settings over `window`. */
  page(path: string): PageConfig
  /** A component's or page's own `.json`; its `usingComponents` with the app's, as paths inside the program. */
  component(path: string): PageConfig & { usingComponents: Record<string, string> }
}

/** @throws Error when `app.json`, a page's `.json`, or a file that a page must have is missing or broken. */
export function readAppConfig(files: MiniProgramFiles): AppConfig {
  const app = readJson<AppJson>(files, 'app.json')
  if (!app) throw new Error('There is no app.json. Is this the folder of a weapp build? Build the mini program first.')
  if (files['app.js'] === undefined) throw new Error('There is no app.js. Build the mini program again.')
  const pages = [
    ...(app.pages ?? []),
    ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => resolvePath(root, `./${page}`)),
    ),
  ]
  const entryPage = app.entryPagePath ?? pages[0]
  if (entryPage === undefined) throw new Error('app.json lists no page.')
  for (const page of pages) checkPage(files, page)
  return {
    pages,
    entryPage,
    tabs: new Set(app.tabBar?.list.map((tab) => tab.pagePath)),
    requestTimeout: app.networkTimeout?.request ?? 60_000,
    page: (path) => ({ ...app.window, ...readJson<PageConfig>(files, `${path}.json`) }),
    component(path) {
      const own = readJson<PageConfig>(files, `${path}.json`) ?? {}
      const usingComponents: Record<string, string> = {}
      const folder = folderOf(path)
      for (const [tag, target] of Object.entries(app.usingComponents ?? {})) {
        usingComponents[tag] = resolvePath('', target)
      }
      for (const [tag, target] of Object.entries(own.usingComponents ?? {})) {
        usingComponents[tag] = resolvePath(folder, target)
      }
      return { ...own, usingComponents }
    },
  }
}

function checkPage(files: MiniProgramFiles, page: string): void {
  for (const kind of ['js', 'wxml']) {
    if (files[`${page}.${kind}`] === undefined) {
      throw new Error(
        `app.json lists the page "${page}", but there is no ${page}.${kind}. Build again, or take the page out.`,
      )
    }
  }
}

function readJson<TJson>(files: MiniProgramFiles, path: string): TJson | undefined {
  const text = files[path]
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as TJson
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
