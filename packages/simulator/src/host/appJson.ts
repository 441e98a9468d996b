import type { MiniProgramFiles, NetworkApi } from './types'

/** A page's or component's `.json`, as far as the host reads it. */
export interface PageConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentFramework?: string
  navigationBarTitleText?: string
  navigationStyle?: string
  enablePullDownRefresh?: boolean
}

/** The tab bar of `app.json`. */
export interface TabBarConfig {
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  position?: 'bottom' | 'top'
}

/** `app.json`, as far as the host reads it. */
export interface AppJson {
  pages: string[]
  entryPagePath?: string
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  window?: PageConfig
  tabBar?: TabBarConfig
  usingComponents?: Record<string, string>
  componentFramework?: string
  networkTimeout?: { [TApi in NetworkApi]?: number }
  darkmode?: boolean
  themeLocation?: string
}

interface SubPackage {
  root: string
  pages: string[]
  independent?: boolean
}

/** @throws Error when `app.json` or `app.js` is missing or broken */
export function readAppJson(files: MiniProgramFiles): AppJson {
  const app = readJson<AppJson>(files, 'app.json')
  if (!app) throw new Error('There is no app.json. Is this the folder of a weapp build? Build the mini program first.')
  if (files['app.js'] === undefined) throw new Error('There is no app.js. Build the mini program again.')
  return app
}

/** @throws Error when the file is there and is not JSON */
export function readJson<TJson>(files: MiniProgramFiles, path: string): TJson | undefined {
  const text = files[path]
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as TJson
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
