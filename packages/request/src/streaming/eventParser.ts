/** One Server-Sent Event. */
export interface ServerEvent<T = string> {
  /** Its type. @default 'message' */
  readonly event: string
  readonly data: T
  /** The last that the server gave, with this event or before: for `last-event-id` on the next call. `''` without any. */
  readonly id: string
  /** Milliseconds that the server last asked to wait before the next call; `undefined` if it did not. */
  readonly retry: number | undefined
}

/** Reads a stream's text piece by piece. */
export interface EventParser {
  /** Takes the next text and gives the events that are complete with it. */
  parse(text: string): ServerEvent[]
  /** Characters of the event that is not complete. */
  unfinished(): number
}

/**
 * Reads Server-Sent Events as the web does
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation): what no empty line ends
 * is no event, however the stream ends.
 */
export function createEventParser(): EventParser {
  let line = ''
  let isAfterReturn = false
  let event = ''
  let data = ''
  let id = ''
  let retry: number | undefined
  let events: ServerEvent[] = []

  const endLine = (): void => {
    if (line === '') {
      if (data !== '') events.push({ event: event || 'message', data: data.slice(0, -1), id, retry })
      event = ''
      data = ''
      return
    }
    // A line that starts with a colon is a comment: a field without a name.
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data += `${value}\n`
    else if (field === 'event') event = value
    else if (field === 'id' && !value.includes('\0')) id = value
    else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value)
    line = ''
  }

  const parse = (text: string): ServerEvent[] => {
    events = []
    // Half a character is no text, and does not come between a return and its line feed.
    if (text === '') return events
    const rest = isAfterReturn && text[0] === '\n' ? text.slice(1) : text
    isAfterReturn = text.endsWith('\r')
    rest.split(/\r\n?|\n/).forEach((part, index) => {
      if (index > 0) endLine()
      line += part
    })
    return events
  }
  return { parse, unfinished: () => line.length + data.length }
}
