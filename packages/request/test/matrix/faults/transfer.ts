import type { CallOptions } from '@taro-query/request'
import type { Fault, HostName, InApp } from '../fault'

interface Options extends CallOptions {
  readonly host?: HostName
  readonly filePath?: string
}

const upload = (
  app: InApp,
  path: `/${string}`,
  { host = 'api', filePath = app.world.file, ...options }: Options = {},
) =>
  app
    .client({ host })
    .endpoint({ method: 'POST', path, body: app.request.multipart<{ cover: { filePath: string } }>() })(
    { body: { cover: { filePath } } },
    options,
  )

const download = (app: InApp, path: `/${string}`, { host = 'api', ...options }: Options = {}) =>
  app.client({ host }).endpoint({ method: 'GET', path, response: app.request.file() })(undefined, options)

/** wx.uploadFile and its like, XMLHttpRequest on H5. */
export const TRANSFER_FAULTS: readonly Fault[] = [
  {
    fault: 'the file to upload is not there (uploadFile:fail file not found, my.uploadFile error 11)',
    run: (app) => (app.world.missingFile ? upload(app, '/any', { filePath: app.world.missingFile }) : app.notThere()),
    ends: 'NetworkError unknown',
    facts: { retryable: false },
  },
  {
    fault: 'an upload is too large (status 413)',
    run: (app) => upload(app, '/status/413'),
    ends: 'HttpError',
    facts: { status: 413, data: { message: 'status 413' } },
  },
  { fault: 'an upload is not answered', run: (app) => upload(app, '/silent', { timeout: 150 }), ends: 'TimeoutError' },
  {
    fault: 'the caller aborts an upload (my.uploadFile error 9)',
    run: (app) => upload(app, '/silent', { signal: app.abortAfter(100) }),
    ends: 'AbortError',
  },
  { fault: 'an upload breaks', run: (app) => upload(app, '/reset'), ends: 'NetworkError reset' },
  {
    fault: 'an upload goes to a host that is not listed',
    run: (app) => upload(app, '/any', { host: 'unlisted' }),
    ends: 'DomainError',
  },
  {
    fault: 'there is no file to download (status 404)',
    run: (app) => download(app, '/status/404'),
    ends: 'HttpError',
    facts: { status: 404, data: { message: 'status 404' } },
  },
  { fault: 'a download stalls', run: (app) => download(app, '/half', { timeout: 150 }), ends: 'TimeoutError' },
  {
    fault: 'the caller aborts a download',
    run: (app) => download(app, '/half', { signal: app.abortAfter(100) }),
    ends: 'AbortError',
  },
  { fault: 'a download breaks', run: (app) => download(app, '/reset-in-body'), ends: 'NetworkError reset' },
  {
    fault: 'a download is empty (wx errno 603302)',
    run: (app) => download(app, '/empty'),
    ends: 'NetworkError unknown',
    facts: { retryable: false },
  },
]
