import { posix } from 'node:path'
import { referenceSource, type SitePage } from './sitePages'

/** Where a relative link leads: to a page of the site, or to another file of the repository. */
export type Target = { readonly page: string } | { readonly file: string }

/**
 * Finds what a link in a page's source means on the site.
 * @param link as the source has it: `../packages/react`, `errors.md#a-name`
 */
export function siteLink(pages: readonly SitePage[], from: SitePage, link: string): Target {
  const [, path = '', anchor = ''] = /^([^#]*)(#.*)?$/.exec(link) ?? []
  const file = posix.join(posix.dirname(from.source), path).replace(/\/$/, '')
  const source = packageSource(file) ?? file
  const candidates = pages.filter((page) => page.source === source)
  const written = candidates.find(({ language }) => language === from.language) ?? candidates[0]
  if (!written) return { file }
  // Only the link between the two languages of a page leaves the reader's language.
  const isSwitch = written.name === from.name
  const read = isSwitch
    ? written
    : pages.find(({ name, language }) => name === written.name && language === from.language)
  return { page: `/${(read ?? written).path}${anchor}` }
}

/** A package's folder and its README are what npm shows; on the site there is its reference. */
function packageSource(file: string): string | undefined {
  const [, name] = /^packages\/(\w+)(?:\/README(?:\.zh-CN)?\.md)?$/.exec(file) ?? []
  return name === undefined ? undefined : referenceSource(name)
}
