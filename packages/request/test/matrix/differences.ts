import { NO_ERROR, NOT_THERE, type Platform } from './fault'

/** A fault that ends otherwise on some platforms, and why. */
export interface Difference {
  readonly on: readonly Platform[]
  readonly ends: string
  readonly because: string
  readonly faults: readonly string[]
}

/** All of them: nothing else differs, but for reasons that a platform does not know. */
export const DIFFERENCES: readonly Difference[] = [
  {
    on: ['h5'],
    ends: NO_ERROR,
    because: 'a browser has no list of trusted domains',
    faults: [
      'the host is not among the trusted domains (wx errno 600002, my.request error 4)',
      'only the parent domain is listed: there is no wildcard',
      'the host is listed without a port, the URL has one',
      'the URL has an IP address, which no list takes',
      'the URL is http, only https can be listed',
      'a listed host redirects to one that is not listed',
      'an upload goes to a host that is not listed',
    ],
  },
  {
    on: ['weapp', 'alipay', 'tt'],
    ends: NO_ERROR,
    because: 'a mini program has no origin, and so no CORS',
    faults: ['an answer lets no other origin read it (CORS)'],
  },
  {
    on: ['h5', 'tt'],
    ends: NO_ERROR,
    because: 'fetch sends every method, tt.request has PATCH since 2.42.0',
    faults: ['the method is PATCH (wx.request, my.request: not among theirs)'],
  },
  {
    on: ['h5'],
    ends: NO_ERROR,
    because: 'a URL is relative to the page, which a mini program has not',
    faults: ['the base URL is relative, and there is no page'],
  },
  {
    on: ['h5'],
    ends: 'NetworkError offline',
    because: 'a browser tells only that it is offline, not what that broke',
    faults: ['the phone goes offline on the wire (net::ERR_NETWORK_CHANGED)'],
  },
  {
    on: ['h5'],
    ends: 'NetworkError unknown',
    because: 'a browser takes 407 from a proxy only (net::ERR_UNEXPECTED_PROXY_AUTH)',
    faults: ['status 407'],
  },
  {
    on: ['h5', 'alipay'],
    ends: NO_ERROR,
    because: 'the platform lets requests start in the background',
    faults: ['a request starts in the background (wx errno 600003, tt "app in background")'],
  },
  {
    on: ['h5', 'alipay'],
    ends: NO_ERROR,
    because: 'the platform lets requests go on in the background',
    faults: ['the background cuts a request on the wire (wx errno 600003)'],
  },
  {
    on: ['tt'],
    ends: NO_ERROR,
    because: 'Douyin documents that requests fail in the background, not that it cuts those on the wire',
    faults: ['the background cuts a request on the wire (wx errno 600003)'],
  },
  {
    on: ['alipay', 'tt'],
    ends: NO_ERROR,
    because: 'all comes at once at the end, as there are no chunks: it is in the memory anyway',
    faults: ['a stream brings more than is read'],
  },
  {
    on: ['tt'],
    ends: NOT_THERE,
    because: 'Douyin does not document what tt.uploadFile then says',
    faults: ['the file to upload is not there (uploadFile:fail file not found, my.uploadFile error 11)'],
  },
  {
    on: ['alipay'],
    ends: 'NetworkError unknown',
    because: 'my.downloadFile tells no status: it fails with error 12',
    faults: ['there is no file to download (status 404)'],
  },
  {
    on: ['h5', 'alipay', 'tt'],
    ends: NO_ERROR,
    because: 'only wx.downloadFile takes an empty file for an error',
    faults: ['a download is empty (wx errno 603302)'],
  },
  {
    on: ['h5'],
    ends: NOT_THERE,
    because: 'fetch has no time-out of its own',
    faults: ["the platform's own time-out is over (wx errno 5, my.request error 13)"],
  },
  {
    on: ['h5'],
    ends: 'NetworkError unknown',
    because: "a browser gives up after minutes and does not say why; the client's own time-out comes before",
    faults: ['the server takes no connection in time (net::ERR_CONNECTION_TIMED_OUT)'],
  },
  {
    on: ['alipay'],
    ends: NOT_THERE,
    because: 'error 13 is all that my.request has for time',
    faults: ['the server takes no connection in time (net::ERR_CONNECTION_TIMED_OUT)'],
  },
  {
    on: ['alipay'],
    ends: 'ParseError',
    because: 'error 14 is for a body that cannot be decoded, and for such certificates as well',
    faults: ['the certificate has expired (net::ERR_CERT_DATE_INVALID, my.request error 14)'],
  },
  {
    on: ['h5', 'tt'],
    ends: NOT_THERE,
    because: 'a decoder puts U+FFFD where a byte is wrong',
    faults: ['the body is not in UTF-8 (wx errno 602302, my.request error 14)'],
  },
  {
    on: ['weapp', 'h5', 'tt'],
    ends: NOT_THERE,
    because: "the error is Alipay's own",
    faults: ['the page is left (my.request error 1)', 'the server is throttled (my.request error 20)'],
  },
  {
    on: ['h5', 'tt'],
    ends: NOT_THERE,
    because: 'no such error is documented; the package sends no wrong argument',
    faults: ['an argument is wrong (wx errno 1001, my.request error 2)'],
  },
  {
    on: ['h5', 'alipay', 'tt'],
    ends: NOT_THERE,
    because: "the error is WeChat's own, or that of the system below it",
    faults: [
      'the system says in Chinese that time is over (NSURLErrorTimedOut)',
      'iOS keeps the app from the local network (request:fail network is down)',
      'HttpDNS is out of quota (wx errno 602103)',
      'the cellular network cannot be bound (wx errno 602301)',
      'more than ten requests at a time (wx errno 600007)',
      'the data is too large for the native layer (wx errno 602300)',
      'the framework fails (wx errno 4)',
      'a redirect leaves the trusted domains, and the client names the host (wx errno 600002)',
    ],
  },
]

export const differenceOf = (fault: string, platform: Platform): Difference | undefined =>
  DIFFERENCES.find(({ on, faults }) => on.includes(platform) && faults.includes(fault))
