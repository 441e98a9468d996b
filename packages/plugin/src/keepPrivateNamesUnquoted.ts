import type Config from 'webpack-chain'

/**
 * Taro's H5 minifier options quote every key, and terser then prints a private field as `#"name"`: a bundle with any
 * private field in it, from whatever package, does not parse (@tarojs/webpack5-runner H5BaseConfig, terser 5).
 */
export function keepPrivateNamesUnquoted(chain: Config): void {
  // Its types leave out the map behind minimizer(), which is there (webpack-chain 6 Optimization).
  const { minimizers } = chain.optimization as typeof chain.optimization & { minimizers: Map<string, unknown> }
  if (!minimizers.has('terserPlugin')) return
  chain.optimization.minimizer('terserPlugin').tap(([options, ...rest]) => {
    const { terserOptions } = options
    const output = { ...terserOptions?.output, quote_keys: false }
    return [{ ...options, terserOptions: { ...terserOptions, output } }, ...rest]
  })
}
