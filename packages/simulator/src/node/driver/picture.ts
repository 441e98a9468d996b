import type { AppError, PageRecord, RequestRecord } from '../../host/types'
import type { Dialog } from './dialogs'
import { drawTrace } from './trace'
import type { TraceEvent } from './traceEvent'
import { elementName } from './tree/elementName'
import { isDisplayed } from './tree/visibleText'

const MAX_LINES = 60
const MAX_TEXT = 80

/** What a developer needs to see when something was not there: the screen, the wire, the errors, what came before. */
export function picture({
  page,
  dialog,
  requests,
  errors,
  events,
}: {
  page: PageRecord | undefined
  dialog: Dialog | undefined
  requests: readonly RequestRecord[]
  errors: readonly AppError[]
  events: readonly TraceEvent[]
}): string {
  const parts = [page ? `On screen (${page.path}):\n${drawTree(page.element)}` : 'No page is open.']
  if (dialog) parts.push(`A dialog is open: ${drawDialog(dialog)}`)
  const open = requests.filter(({ errMsg }) => errMsg === undefined)
  if (open.length > 0) parts.push(`Requests without an answer:\n${open.map(drawRequest).join('\n')}`)
  if (errors.length > 0) parts.push(`Errors:\n${drawErrors(errors)}`)
  if (events.length > 0) parts.push(`What happened last:\n${drawTrace(events)}`)
  return parts.join('\n\n')
}

/** A dialog in one line. */
export function drawDialog({ title, content, buttons }: Dialog): string {
  return `${[title, content].filter((text) => text !== '').join(': ')} [${buttons.join('] [')}]`
}

/** The errors, one after the other. */
export function drawErrors(errors: readonly AppError[]): string {
  return errors.map(({ kind, message, stack }) => `  ${kind}: ${stack?.includes(message) ? stack : message}`).join('\n')
}

function drawRequest({ method, url, queued }: RequestRecord): string {
  return `  ${method} ${url}${queued ? ' (it had to wait for its turn)' : ''}`
}

function drawTree(root: Element): string {
  const lines: string[] = []
  const draw = (element: Element, depth: number): void => {
    if (!isDisplayed(element)) return
    const text = ownText(element)
    lines.push(`${'  '.repeat(depth + 1)}<${elementName(element)}>${text === '' ? '' : ` ${text}`}`)
    for (const child of element.children) draw(child, depth + 1)
  }
  for (const child of root.children) draw(child, 0)
  if (lines.length === 0) return '  (nothing)'
  const left = lines.length - MAX_LINES
  return [...lines.slice(0, MAX_LINES), ...(left > 0 ? [`  … and ${left} more`] : [])].join('\n')
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
