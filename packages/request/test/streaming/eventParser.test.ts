import { createParser } from 'eventsource-parser'
import fc from 'fast-check'
import { createEventParser, type ServerEvent } from '../../src/streaming/eventParser'

const parseAll = (pieces: readonly string[]): ServerEvent[] => {
  const { parse } = createEventParser()
  return pieces.flatMap((piece) => parse(piece))
}

/** What eventsource-parser says; the last id and the last retry stay, as they do in a browser. */
const expected = (pieces: readonly string[]): ServerEvent[] => {
  const events: ServerEvent[] = []
  let id = ''
  let retry: number | undefined
  const parser = createParser({
    onEvent: (event) => {
      id = event.id ?? id
      events.push({ event: event.event ?? 'message', data: event.data, id, retry })
    },
    onRetry: (value) => {
      retry = value
    },
  })
  for (const piece of pieces) parser.feed(piece)
  return events
}

const line = fc.oneof(
  fc.constantFrom(
    'data',
    'data:',
    'data: a',
    'data:  b',
    'data:书:',
    'event: add',
    'event:',
    ': comment',
    ':',
    'other: 1',
  ),
  fc.constantFrom('', '', '', 'retry: 10', 'retry: 1a', 'retry:', 'data: x'),
)
const stream = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n')), { maxLength: 30 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''))

it('reads what eventsource-parser reads, wherever the text is cut', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200), { maxLength: 10 }), (text, places) => {
      const ends = [...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b)
      const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
      expect(parseAll(pieces)).toEqual(expected([text]))
    }),
    { numRuns: 3000 },
  )
})

it.each([
  ['a line end that came in two pieces', ['data: a\r', '\ndata: b\r', '\n\r', '\n'], ['a\nb']],
  ['an event at once when its return came', ['data: a\r\r'], ['a']],
  ['half a character between the halves of a line end', ['data: a\r', '', '\n\r\n'], ['a']],
  ['data without a value', ['data\n\n'], ['']],
  ['several lines of data', ['data: a\ndata:\ndata: b\n\n'], ['a\n\nb']],
  ['no event without data', ['event: ping\n\n: hello\n\n'], []],
  ['no event without an empty line behind it', ['data: a\n'], []],
])('reads %s', (_what, pieces, data) => {
  expect(parseAll(pieces).map((event) => event.data)).toEqual(data)
})

it('keeps the last id and the last retry for the events after them', () => {
  const events = parseAll([
    'retry: 500\n\nid: 7\nevent: add\ndata: a\n\nid: 8\0\nretry: 1s\ndata: b\n\nid\ndata: c\n\n',
  ])

  expect(events).toEqual([
    { event: 'add', data: 'a', id: '7', retry: 500 },
    { event: 'message', data: 'b', id: '7', retry: 500 },
    { event: 'message', data: 'c', id: '', retry: 500 },
  ])
})

it('reads one long line in many pieces in no more than linear time', () => {
  const { parse, unfinished } = createEventParser()
  const piece = 'x'.repeat(100)
  const startedAt = Date.now()
  parse('data: ')
  for (let count = 0; count < 20_000; count += 1) parse(piece)

  expect(unfinished()).toBe(2_000_006)
  expect(parse('\n\n')[0]?.data).toHaveLength(2_000_000)
  expect(Date.now() - startedAt).toBeLessThan(1000)
})
