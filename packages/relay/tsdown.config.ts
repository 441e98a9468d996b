import { defineConfig } from 'tsdown'

export default defineConfig({
  // The package, its wire format, which the phone's side shares by type, and its command.
  entry: ['src/index.ts', 'src/wire.ts', 'src/cli/main.ts'],
  format: ['esm', 'cjs'],
  platform: 'node',
  fixedExtension: false,
  unbundle: true,
  target: 'node16.13',
  dts: true,
})
