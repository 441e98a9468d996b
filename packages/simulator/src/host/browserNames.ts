/**
 * What a browser's scope, as that of WeChat DevTools, has beyond a phone's and needs no page for. There is no official
 * list: the names are a choice.
 */
export const browserNames: readonly string[] = [
  ...['TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal', 'Event', 'EventTarget'],
  ...['Blob', 'queueMicrotask', 'structuredClone', 'performance', 'crypto', 'atob', 'btoa'],
]
