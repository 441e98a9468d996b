// What the built package costs an app, minified and gzipped: `node size.mjs` after `pnpm build`.
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from '@swc/core'
import { build } from 'esbuild'

/** Bytes; `undefined` is only printed. */
const entries = [
  {
    title: 'client + taroTransport + json + errors + queue',
    code: "export { createClient, json } from 'PACKAGE'",
    budget: 4608,
  },
  { title: 'everything', code: "export * from 'PACKAGE'", budget: 8192 },
]

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(2)} KB`.padStart(9)

console.log('weapp, gzip'.padEnd(48), '   ES2017', '      ES5', '   budget')
for (const { title, code, budget } of entries) {
  const bundle = await bundled(code)
  const es2017 = await gzipped(bundle, 'es2017')
  const es5 = await gzipped(bundle, 'es5')
  console.log(title.padEnd(48), kilobytes(es2017), kilobytes(es5), kilobytes(budget))
  if (es2017 > budget) process.exitCode = 1
}

/** As an app's own build makes it: for WeChat and production, without what it does not use. */
async function bundled(code) {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const { outputFiles } = await build({
    stdin: { contents: code.replace('PACKAGE', './dist/index.js'), resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2018',
    external: ['@tarojs/taro'],
    define: { 'process.env.TARO_ENV': '"weapp"', 'process.env.NODE_ENV': '"production"' },
    minifySyntax: true,
    // Chinese as it is, as Taro's builds keep it.
    charset: 'utf8',
    legalComments: 'none',
  })
  return outputFiles[0].text
}

/** SWC minifies for both, so that only the language differs. What it would import for ES5 an app has already. */
async function gzipped(code, target) {
  const minified = await transform(code, {
    isModule: true,
    minify: true,
    jsc: {
      target,
      externalHelpers: true,
      parser: { syntax: 'ecmascript' },
      minify: { compress: { passes: 2 }, mangle: true, format: { asciiOnly: false } },
    },
  })
  return gzipSync(minified.code, { level: 9 }).length
}
