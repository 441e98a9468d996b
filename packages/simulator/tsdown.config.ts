import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsdown'

export default defineConfig([
  {
    // The package, and its command.
    entry: ['src/index.ts', 'src/cli/main.ts'],
    format: ['esm', 'cjs'],
    unbundle: true,
    platform: 'node',
    // The program that each cloud function runs in.
    copy: [{ from: 'src/cloud/functionRunner.cjs', to: 'dist/cloud' }],
    fixedExtension: false,
    target: 'node20.19',
    dts: true,
  },
  {
    // The script of the phone page, which the server of `serve` hands out.
    entry: { phone: 'src/browser/phone.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    deps: { alwaysBundle: /.*/ },
    // The server converts the style sheets.
    alias: { '../styles/wxssToCss': fileURLToPath(new URL('src/browser/convertedStyles.ts', import.meta.url)) },
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: '[name].js' },
  },
])
