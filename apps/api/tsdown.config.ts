import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  format: 'esm',
  // A file each, as in src/: `../migrations/` is then the same address from both.
  unbundle: true,
  platform: 'node',
  target: 'node20.19',
  // `main` and `types` in package.json are .js and .d.ts.
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
})
