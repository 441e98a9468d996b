import { defineConfig } from 'tsdown'

export default defineConfig({
  // The second is for the plugin.
  entry: ['src/index.ts', 'src/reactQuery.ts'],
  format: ['esm', 'cjs'],
  // A file each: bundled into one, the polyfill would be hoisted behind TanStack.
  unbundle: true,
  platform: 'neutral',
  target: 'es2018',
  dts: true,
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
})
