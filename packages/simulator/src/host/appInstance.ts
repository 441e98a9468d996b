/** The app's own object: what `App()` was given. */
export interface AppInstance {
  /** `App(definition)`. Its `onError` is heard from now on, whoever calls it. */
  register(definition: Record<string, unknown>): void
  get(): Record<string, unknown> | undefined
  /**
   * `getApp({ allowDefault: true })`: before there is an app, an object whose properties are the app's later
   * (framework/subpackages/independent).
   */
  getOrDefault(): Record<string, unknown>
  /** Calls a method of the app, if it has it. May throw what the method throws. */
  call(name: string, ...args: unknown[]): unknown
}

/**
 * @param onError what the app's `onError` is told, by the host or by a framework inside the app
 * @param newObject an object of the app's realm
 */
export function createAppInstance(
  onError: (message: unknown) => void,
  newObject: () => Record<string, unknown>,
): AppInstance {
  let app: Record<string, unknown> | undefined
  let standIn: Record<string, unknown> | undefined
  return {
    register(definition) {
      app = definition
      if (standIn) Object.assign(app, standIn)
      hear(definition, onError)
    },
    get: () => app,
    getOrDefault() {
      standIn ??= newObject()
      return app ?? standIn
    },
    call(name, ...args) {
      const method = app?.[name]
      return typeof method === 'function' ? method.apply(app, args) : undefined
    },
  }
}

// A framework that catches an error in a render tells nobody but this method: it is how a frozen page is noticed.
function hear(app: Record<string, unknown>, onError: (message: unknown) => void): void {
  const own = app.onError
  // By assignment: the object may fix its own properties. One that may not be written is left alone.
  Reflect.set(app, 'onError', function (this: unknown, message: unknown) {
    onError(message)
    return typeof own === 'function' ? own.call(this, message) : undefined
  })
}
