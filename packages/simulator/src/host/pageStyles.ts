import { wxssToCss } from '../styles/wxssToCss'
import type { ViewContext } from './context'
import { folderOf, resolvePath } from './paths'

/**
 * The app's style sheets in the document. A page's own sheet is there only while that page is visible, and that of the
 * app is not there while one of an independent subpackage is (framework/subpackages/independent).
 */
export interface PageStyles {
  /** Adds the sheet of a page or component, once. */
  add(path: string): void
  show(page: string): void
}

export function createPageStyles({
  files,
  window: { document },
  config,
}: Pick<ViewContext, 'files' | 'window' | 'config'>): PageStyles {
  const sheets = new Map<string, HTMLStyleElement>()
  return {
    add(path) {
      const source = files[`${path}.wxss`]
      if (source === undefined || sheets.has(path)) return
      const sheet = document.createElement('style')
      sheet.setAttribute('data-wxss', path)
      sheet.textContent = wxssToCss(source, (target) => files[resolvePath(folderOf(path), target)])
      document.head.appendChild(sheet)
      sheets.set(path, sheet)
    },
    show(page) {
      for (const [path, sheet] of sheets) {
        if (path === page) document.head.appendChild(sheet)
        else if (config.pages.includes(path)) sheet.remove()
      }
      const app = sheets.get('app')
      if (config.packageOf(page).independent) app?.remove()
      // First of all: those of components and pages win over it.
      else if (app?.isConnected === false) document.head.insertBefore(app, document.head.querySelector('[data-wxss]'))
    },
  }
}
