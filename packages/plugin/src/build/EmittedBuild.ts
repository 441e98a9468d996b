/** What a build is about to write, whichever runner made it. */
export interface EmittedBuild {
  /** Taro's name of it: `weapp`, `alipay`, `tt`, `h5` … */
  readonly platform: string
  readonly runner: 'webpack5' | 'vite'
  /** A mistake must not be published: else there is someone to read a warning. */
  readonly isProduction: boolean
  readonly files: readonly EmittedFile[]
  /** What the scripts among the files were made of. */
  readonly modules: readonly BuiltModule[]
}

export interface EmittedFile {
  /** From the output folder, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** A module in one of the bundles: that of the app, or of an independent subpackage, which shares nothing with it. */
export interface BuiltModule {
  /** An absolute path. */
  readonly file: string
  /** The root of the independent subpackage; `''`: the app's. */
  readonly bundle: string
  /** The emitted files that it is in. */
  readonly scripts: readonly string[]
  /** As the bundler put it together: compiled, and not minified. */
  readonly code: () => string
  /** The modules that led to it, absolute paths, the nearest first. */
  readonly trail: () => readonly string[]
}
