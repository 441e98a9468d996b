import { JSDOM, VirtualConsole } from 'jsdom'

const { XMLHttpRequest, FormData, FileReader, Blob } = new JSDOM('', {
  url: 'http://page.test/',
  // A request that fails is a test's business, not its output's.
  virtualConsole: new VirtualConsole(),
}).window

/** What `URL.createObjectURL` was given, by URL; jsdom has none. */
export const objectURLs = new Map<string, Blob>()

function createObjectURL(blob: Blob): string {
  // As a browser, which takes nothing else.
  if (!(blob instanceof Blob)) throw new TypeError('not a Blob')
  const url = `blob:http://page.test/${objectURLs.size}`
  objectURLs.set(url, blob)
  return url
}

/** What jsdom has of a page, for uploads and downloads. */
export const pageGlobals = { XMLHttpRequest, FormData, FileReader, Blob }
URL.createObjectURL = createObjectURL as typeof URL.createObjectURL
