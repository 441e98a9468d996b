import { element } from '../element'
import { label } from './labels'

/** Letters that are drawn: browsers become slow with more. */
const LIMIT = 100_000

/** A titled block of text inside the details of a row. */
export function block(title: string, text: string): HTMLElement {
  return element('section', {}, element('h3', {}, title), element('pre', {}, shorten(text)))
}

/** The text, or its beginning when it is very long. */
export function shorten(text: string): string {
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}…\n\n${label('cut')}` : text
}
