import { decode } from '../decode'
import { OverflowError } from '../errors/OverflowError'
import { ValidationError } from '../errors/ValidationError'
import { streamRequest } from '../platform/streamRequest'
import type { ByteSource } from '../streaming/byteQueue'
import { createEventParser, type ServerEvent } from '../streaming/eventParser'
import { createStream, END, type Stream } from '../streaming/stream'
import { createUtf8Decoder } from '../streaming/utf8'
import { type StreamOptions, toByteSource } from './chunks'
import { type ResponseCodec, trust } from './codec'
import { text } from './text'

/** How {@link events} are read. */
export interface EventsOptions<T> extends StreamOptions {
  /** How the data of each event is read: `json(schema)`. @default text() */
  readonly data?: ResponseCodec<T>
}

/**
 * Server-Sent Events: `for await (const { event, data } of await answer({ body }))`. All else is as for `chunks`. Data
 * that its codec cannot read rejects the stream with a `ParseError` or a `ValidationError` and closes the connection. An
 * event that the end of the response cuts off is none.
 */
export function events(options?: StreamOptions): ResponseCodec<Stream<ServerEvent>>
export function events<T>(options: EventsOptions<T>): ResponseCodec<Stream<ServerEvent<T>>>
export function events({
  data = text(),
  limit = 1_048_576,
}: EventsOptions<unknown> = {}): ResponseCodec<Stream<ServerEvent<unknown>>> {
  const step = streamRequest(limit)
  return {
    step: (request, options) =>
      step({ ...request, headers: { accept: 'text/event-stream', ...request.headers } }, options),
    decode: (_text, content) => toEvents(toByteSource(content), data, limit),
    validate: trust,
  }
}

function toEvents(source: ByteSource, codec: ResponseCodec<unknown>, limit: number): Stream<ServerEvent<unknown>> {
  const { request, pull, close } = source
  const decodeUtf8 = createUtf8Decoder()
  const parse = createEventParser()
  let ready: ServerEvent[] = []

  const readData = async (data: string): Promise<unknown> => {
    const result = await codec.validate(decode(request, { status: 200, headers: {}, body: data }, codec))
    if (result.issues) throw new ValidationError(request, result.issues)
    return result.value
  }
  return createStream(async () => {
    for (;;) {
      // After an abort the source rejects, whatever came before.
      const event = request.signal.aborted ? undefined : ready.shift()
      if (event) return { done: false, value: { ...event, data: await readData(event.data) } }
      if (parse.unfinished > limit) throw new OverflowError(request, limit)
      const piece = await pull()
      if (piece.done) return END
      ready = parse(decodeUtf8(piece.value))
    }
  }, close)
}
