import type { Host, MiniProgramFiles } from '../host/types'

/** Where the tab keeps the page to open after a reload that nobody asked for. */
const KEY = 'simulator:page'

/** Loads the phone anew and opens the page that is on top now. */
export function reloadWithPage(): void {
  const page = window.simulator?.host.pages.at(-1)
  if (page) {
    // The values are as they were written: see parseQuery.
    const query = Object.entries(page.query).map(([key, value]) => `${key}=${value}`)
    sessionStorage.setItem(KEY, [page.path, ...(query.length > 0 ? [query.join('&')] : [])].join('?'))
  }
  window.location.reload()
}

/** The page to open: the one from before the reload if the new build still has it, or the one that the address names. */
export function startPage(files: MiniProgramFiles): string | undefined {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (kept !== null && `${kept.split('?')[0]}.wxml` in files) return kept
  return new URLSearchParams(window.location.search).get('path') ?? undefined
}

/** The app comes to the foreground: as it was, or anew when WeChat has destroyed it meanwhile. */
export function comeBack(host: Host): void {
  if (host.isDestroyed()) window.location.reload()
  else host.show()
}
