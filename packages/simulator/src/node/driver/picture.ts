import type { AppError, PageRecord, RequestRecord } from '../../host/types'
import { isDisplayed } from './visibleText'

const MAX_LINES = 60
const MAX_TEXT = 80

/** What a developer needs to see when something was not there: the screen, the wire, the errors. */
export function picture({
  page,
  requests,
  errors,
}: {
  page: PageRecord | undefined
  requests: readonly RequestRecord[]
  errors: readonly AppError[]
}): string {
  const parts = [page ? `On screen (${page.path}):\n${drawTree(page.element)}` : 'No page is open.']
  if (requests.length > 0) parts.push(`Last requests:\n${requests.slice(-5).map(drawRequest).join('\n')}`)
  if (errors.length > 0) parts.push(`Errors:\n${drawErrors(errors)}`)
  return parts.join('\n\n')
}

/** The errors, one after the other. */
export function drawErrors(errors: readonly AppError[]): string {
  return errors.map(({ kind, message, stack }) => `  ${kind}: ${stack?.includes(message) ? stack : message}`).join('\n')
}

function drawRequest({ method, url, status, errMsg, queued }: RequestRecord): string {
  const outcome =
    errMsg === undefined ? (queued ? 'waiting for its turn or an answer' : 'no answer yet') : (status ?? errMsg)
  return `  ${method} ${url} -> ${outcome}`
}

function drawTree(root: Element): string {
  const lines: string[] = []
  const draw = (element: Element, depth: number): void => {
    if (!isDisplayed(element)) return
    const text = ownText(element)
    lines.push(`${'  '.repeat(depth + 1)}<${nameOf(element)}>${text === '' ? '' : ` ${text}`}`)
    for (const child of element.children) draw(child, depth + 1)
  }
  for (const child of root.children) draw(child, 0)
  if (lines.length === 0) return '  (nothing)'
  const left = lines.length - MAX_LINES
  return [...lines.slice(0, MAX_LINES), ...(left > 0 ? [`  … and ${left} more`] : [])].join('\n')
}

function nameOf(element: Element): string {
  const name = element.tagName.toLowerCase() + (element.id && `#${element.id}`)
  return name + [...element.classList].map((each) => `.${each}`).join('')
}

function ownText(element: Element): string {
  const texts = [...element.childNodes].filter((node) => node.nodeType === node.TEXT_NODE)
  const text = texts
    .map((node) => node.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
}
