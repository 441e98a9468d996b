import { defineConfig } from 'tsdown'

export default defineConfig({
  // The plugin, and its command.
  entry: ['src/index.ts', 'src/cli/main.ts'],
  format: 'cjs',
  // A file each, as the sources are: the private names plugin is handed to Babel by itself.
  unbundle: true,
  platform: 'node',
  target: 'node20.19',
  dts: true,
  // Taro takes `default` of a module with `__esModule`, as TypeScript does.
  cjsDefault: false,
})
