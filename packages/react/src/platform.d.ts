/** What every target has, mini programs included. Whatever is not here must not be used. */
declare const console: { error(message: string): void; warn(message: string): void }
declare function setTimeout(callback: () => void, milliseconds?: number): unknown
declare function clearTimeout(timer: unknown): void
/** Taro replaces both members at build time. */
declare const process: { env: { TARO_ENV?: string; NODE_ENV?: string } }
