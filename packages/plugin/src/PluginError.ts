/** Stops the build. Taro leaves it to Node to print, so the stack is left out: the sentence is all that helps. */
export class PluginError extends Error {
  override readonly name = 'PluginError'

  constructor(message: string, options?: ErrorOptions) {
    super(`@taro-query/plugin: ${message}`, options)
    this.stack = this.message
  }
}
