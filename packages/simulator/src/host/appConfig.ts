import { type AppJson, type PageConfig, readAppJson, readJson, type TabBarConfig } from './appJson'
import { npmPlaces } from './npmPlaces'
import { folderOf, resolvePath } from './paths'
import { themeVariables } from './themeVariables'
import type { MiniProgramFiles, NetworkApi } from './types'

/** The component that is a custom tab bar, by its path (framework/ability/custom-tabbar). */
export const CUSTOM_TAB_BAR = 'custom-tab-bar/index'

/** One package of the mini program: the main one, whose root is `''`, or a subpackage. */
export interface Package {
  /** Its folder, without slashes at the ends. */
  readonly root: string
  /** It runs without the main package. */
  readonly independent: boolean
}

/** What `app.json` says, and each page's own `.json` over it. */
export interface AppConfig {
  /** Paths of all pages, those of subpackages too. */
  readonly pages: readonly string[]
  readonly entryPage: string
  /** The main package first. */
  readonly packages: readonly Package[]
  readonly tabs: ReadonlySet<string>
  /** Of `project.config.json`; `touristappid`, as in WeChat DevTools, for a project without one. */
  readonly appId: string
  /** Milliseconds that a call of the API has when it does not say itself. */
  networkTimeout(api: NetworkApi): number
  /** The app hears of the phone's theme. */
  readonly darkMode: boolean
  /** The package that a file is in. */
  packageOf(path: string): Package
  /** With the colours of the theme; `undefined` when the app has none. */
  tabBar(): TabBarConfig | undefined
  /** The page's own settings over `window`, with the colours of the theme. */
  page(path: string): PageConfig
  /** A component's or page's own `.json`; its `usingComponents` with the app's, as paths inside the program. */
  component(path: string): PageConfig & { usingComponents: Record<string, string> }
}

/**
 * @param theme the phone's, now
 * @throws Error when `app.json`, a page's `.json`, or a file that a page must have is missing or broken
 */
export function readAppConfig(files: MiniProgramFiles, theme: () => 'light' | 'dark' = () => 'light'): AppConfig {
  const app = readAppJson(files)
  const subPackages = app.subPackages ?? app.subpackages ?? []
  const packages: Package[] = [
    { root: '', independent: false },
    ...subPackages.map(({ root, independent }) => ({ root: resolvePath('', root), independent: independent === true })),
  ]
  const pages = [
    ...(app.pages ?? []),
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => resolvePath('', `${root}/${page}`))),
  ]
  const entryPage = app.entryPagePath ?? pages[0]
  if (entryPage === undefined) throw new Error('app.json lists no page.')
  for (const page of pages) checkFiles(files, page, `lists the page "${page}"`)
  if (app.tabBar?.custom) checkFiles(files, CUSTOM_TAB_BAR, 'says that the tab bar is custom')
  const darkMode = app.darkmode === true
  const withTheme = themeVariables(files, app.themeLocation, () => (darkMode ? theme() : 'light'))
  const packageOf = (path: string): Package =>
    // None is inside another (framework/subpackages/basic), so at most one fits.
    packages.find(({ root }) => root !== '' && path.startsWith(`${root}/`)) ?? (packages[0] as Package)
  for (const { pagePath } of app.tabBar?.list ?? []) checkTab(pagePath, pages, packageOf)
  return {
    pages,
    entryPage,
    packages,
    packageOf,
    tabs: new Set(app.tabBar?.list.map((tab) => tab.pagePath)),
    appId: readJson<{ appid?: string }>(files, 'project.config.json')?.appid || 'touristappid',
    // The default of all four (reference/configuration/app, networkTimeout).
    networkTimeout: (api) => app.networkTimeout?.[api] ?? 60_000,
    darkMode,
    tabBar: () => app.tabBar && withTheme(app.tabBar),
    page: (path) =>
      withTheme({
        ...(app.componentFramework === undefined ? {} : { componentFramework: app.componentFramework }),
        ...app.window,
        ...readJson<PageConfig>(files, `${path}.json`),
      }),
    component(path) {
      const own = readJson<PageConfig>(files, `${path}.json`) ?? {}
      return { ...own, usingComponents: usedBy(files, path, own, app, packageOf(path)) }
    },
  }
}

// An independent subpackage has nothing of the main package, components of `app.json` neither.
function usedBy(
  files: MiniProgramFiles,
  path: string,
  own: PageConfig,
  app: AppJson,
  { independent }: Package,
): Record<string, string> {
  const find = (folder: string, target: string): string => {
    const place = resolvePath(folder, target)
    return [place, ...npmPlaces(folder, target)].find((each) => files[`${each}.js`] !== undefined) ?? place
  }
  const used: Record<string, string> = {}
  for (const [tag, target] of independent ? [] : Object.entries(app.usingComponents ?? {})) {
    used[tag] = find('', target)
  }
  for (const [tag, target] of Object.entries(own.usingComponents ?? {})) {
    used[tag] = find(folderOf(path), target)
  }
  return used
}

function checkFiles(files: MiniProgramFiles, path: string, says: string): void {
  for (const kind of ['js', 'wxml']) {
    if (files[`${path}.${kind}`] === undefined) {
      throw new Error(`app.json ${says}, but there is no ${path}.${kind}. Build again, or take it out.`)
    }
  }
}

// A tab's page must be in the main package (framework/subpackages/basic).
function checkTab(page: string, pages: readonly string[], packageOf: (path: string) => Package): void {
  if (!pages.includes(page)) throw new Error(`app.json: the tab bar has "${page}", which is no page. List it in pages.`)
  const { root } = packageOf(page)
  if (root !== '') {
    throw new Error(`app.json: the tab "${page}" is in the subpackage "${root}". Move it to the main package.`)
  }
}
