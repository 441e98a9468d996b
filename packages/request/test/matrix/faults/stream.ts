import type { CallOptions, EventsOptions } from '@taro-query/request'
import type { Fault, InApp } from '../fault'

/** Reads the events at a path to their end. */
async function read(
  { client, request, wait }: InApp,
  path: `/${string}`,
  { pause = 0, ...options }: CallOptions & EventsOptions<unknown> & { readonly pause?: number } = {},
): Promise<void> {
  const listen = client().endpoint({ method: 'GET', path, response: request.events<unknown>(options) })
  const stream = await listen(undefined, options)
  await wait(pause)
  for await (const _ of stream);
}

/** `enableChunked` of wx.request, `fetch` on H5; elsewhere all events come at the end of the response. */
export const STREAM_FAULTS: readonly Fault[] = [
  {
    fault: 'a stream stalls',
    run: (app) => read(app, '/events/stalled', { timeout: 150 }),
    ends: 'TimeoutError',
  },
  {
    fault: 'the caller aborts a stream',
    run: (app) => read(app, '/events/endless', { signal: app.abortAfter(100) }),
    ends: 'AbortError',
  },
  {
    fault: 'the connection breaks in a stream',
    run: (app) => read(app, '/events/broken'),
    ends: 'NetworkError reset',
  },
  {
    fault: 'a stream brings more than is read',
    run: (app) => read(app, '/events/flood', { limit: 10_000, pause: 500 }),
    ends: 'OverflowError',
    facts: { retryable: false },
  },
  {
    fault: 'one event is longer than the limit',
    run: (app) => read(app, '/events/long', { limit: 10_000 }),
    ends: 'OverflowError',
  },
  {
    fault: 'an event is not the JSON that it should be',
    run: (app) => read(app, '/events/html', { data: app.request.json() }),
    ends: 'ParseError',
  },
  {
    fault: 'status 403 where a stream is due',
    run: (app) => read(app, '/status/403'),
    ends: 'HttpError',
    facts: { status: 403, data: { message: 'status 403' } },
  },
  {
    fault: 'nothing listens where a stream is due',
    run: ({ client, request: { events } }) =>
      client({ host: 'refused' }).endpoint({ method: 'GET', path: '/events', response: events() })(),
    ends: 'NetworkError refused',
  },
]
