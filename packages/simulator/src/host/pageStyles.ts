import { wxssToCss } from '../styles/wxssToCss'
import { folderOf, resolvePath } from './paths'
import type { HostInput } from './types'

/** The app's style sheets in the document. A page's own sheet is there only while that page is visible. */
export interface PageStyles {
  /** Adds the sheet of a page or component, once. */
  add(path: string): void
  show(page: string): void
}

export function createPageStyles(
  { files, window: { document } }: Pick<HostInput, 'files' | 'window'>,
  isPage: (path: string) => boolean,
): PageStyles {
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
        else if (isPage(path)) sheet.remove()
      }
    },
  }
}
