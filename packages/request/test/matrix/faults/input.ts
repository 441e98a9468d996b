import type { Fault } from '../fault'

/** The caller's own mistakes: nothing is sent. */
export const INPUT_FAULTS: readonly Fault[] = [
  {
    fault: 'a header value with a line break',
    run: ({ get }) => get('/any', { headers: { 'x-note': 'a\r\nx-admin: 1' } }),
    ends: 'TypeError',
  },
  {
    fault: 'a header value beyond Latin-1, which fetch refuses',
    run: ({ get }) => get('/any', { headers: { 'x-note': '书' } }),
    ends: 'TypeError',
  },
  {
    fault: 'a header name with a space',
    run: ({ get }) => get('/any', { headers: { 'x note': 'a' } }),
    ends: 'TypeError',
  },
  {
    fault: 'a path parameter that is a dot segment',
    run: ({ client }) => client().endpoint({ method: 'GET', path: '/books/:id' })({ params: { id: '..' } }),
    ends: 'TypeError',
  },
  {
    fault: 'a path parameter that is missing',
    run: ({ client }) => client().endpoint({ method: 'GET', path: '/books/:id' })({ params: {} as { id: string } }),
    ends: 'TypeError',
  },
  {
    fault: 'a base URL with a query',
    run: async ({ client }) => client({ baseURL: 'https://a.test?b' }).endpoint({ method: 'GET', path: '/any' })(),
    ends: 'TypeError',
  },
  {
    fault: 'a time-out of no time',
    run: async ({ get }) => get('/any', { timeout: 0 }),
    ends: 'TypeError',
  },
  {
    fault: 'a body that has no JSON',
    run: ({ client, request: { json } }) =>
      client().endpoint({ method: 'POST', path: '/any', body: json<() => void>() })({ body: () => {} }),
    ends: 'TypeError',
  },
  {
    fault: 'a form with two files: the platforms send one',
    run: ({ client, world, request: { multipart } }) =>
      client().endpoint({ method: 'POST', path: '/any', body: multipart<{ a: { filePath: string } }>() })({
        body: { a: { filePath: world.file }, b: { filePath: world.file } } as never,
      }),
    ends: 'TypeError',
  },
  {
    fault: 'a download with POST: the platforms have GET',
    run: ({ client, request: { file } }) => client().endpoint({ method: 'POST', path: '/any', response: file() })(),
    ends: 'TypeError',
  },
]
