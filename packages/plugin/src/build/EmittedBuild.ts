/** What a build of a mini program wrote, whichever runner made it. */
export interface EmittedBuild {
  /** Taro's name of it: `weapp`, `alipay`, `tt` … */
  readonly platform: string
  /** A mistake must not be published: else there is someone to read a warning. */
  readonly isProduction: boolean
  readonly files: readonly EmittedFile[]
  /** The modules that it was made of, as absolute paths. */
  readonly sources: readonly string[]
}

export interface EmittedFile {
  /** From the output folder, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
}
