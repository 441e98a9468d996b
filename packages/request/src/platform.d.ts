/** What every target has, mini programs included. Whatever is not here must not be used. */
declare function setTimeout(callback: () => void, milliseconds: number): number
declare function clearTimeout(timer: number | undefined): void
/** Taro replaces both members at build time. */
declare const process: { env: { TARO_ENV?: string; NODE_ENV?: string } }
declare const console: { warn(message: string): void }
