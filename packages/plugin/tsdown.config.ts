import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: 'src/index.ts',
  format: 'cjs',
  // A file each, as the sources are: the private names plugin is handed to Babel by itself.
  unbundle: true,
  platform: 'node',
  target: 'node20.19',
  dts: true,
  // Taro takes `default` of a module with `__esModule`, as TypeScript does.
  cjsDefault: false,
})
