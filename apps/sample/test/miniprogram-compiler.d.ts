declare module 'miniprogram-compiler' {
  /** Compiles every `.wxml` below a folder. @throws Error with wcc's message */
  export function wxmlToJs(folder: string, options?: { maxBuffer?: number }): string
}
declare module 'miniprogram-compiler/src/wcsc' {
  /** Compiles style sheets; the paths are relative to the folder, without `.wxss`. */
  export default function compileWxss(folder: string, sheets: string[]): Record<string, string> | Error
}
