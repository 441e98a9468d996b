/** Whether there is something to wait for. WeChat's Promise on old iPhones is not the one of native async functions. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof Object(value).then === 'function'
}
