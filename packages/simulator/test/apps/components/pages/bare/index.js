const attempt = (code) => {
  try {
    return String(code())
  } catch (error) {
    return error.name
  }
}

Page({
  data: {
    globals: [
      typeof window,
      typeof document,
      typeof navigator,
      typeof location,
      typeof fetch,
      typeof XMLHttpRequest,
      typeof URL,
      typeof AbortController,
      typeof queueMicrotask,
      typeof structuredClone,
      typeof TextEncoder,
      typeof performance,
      typeof localStorage,
      typeof WebAssembly,
      typeof process,
      typeof self,
      typeof simulator,
    ].join(' '),
    evil: [
      // biome-ignore lint/security/noGlobalEval: what the test is about
      attempt(() => eval('1')),
      attempt(() => new Function('return 1')()),
      attempt(() => Function('return this')() === globalThis),
      attempt(() => (() => {}).constructor('return 1')()),
      attempt(() => (async () => {}).constructor('return 1')()),
    ].join(' '),
    polyfill: attempt(() => {
      globalThis.TextEncoder = function TextEncoder() {}
      return typeof TextEncoder
    }),
  },
})
