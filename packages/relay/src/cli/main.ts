import { bundleFunction } from './bundleFunction'
import { createFunction } from './createFunction'

const USAGE = `taro-query-relay create [folder]
  Puts the cloud function "relay" into the project in the folder (default: this one), and names its folder in
  project.config.json, so that WeChat DevTools can upload it.

taro-query-relay bundle [function] [out]
  Bundles a cloud function into one file that needs nothing installed. Default: cloudfunctions/relay, into
  build/cloudfunctions/relay. It needs esbuild in the project.`

const [command, ...words] = process.argv.slice(2)

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function run(): Promise<void> {
  if (command === 'create') {
    const { written, root } = createFunction(words[0] ?? '.')
    console.log(`${written.map((file) => `  ${file}`).join('\n')}\nNow name your backends in ${root}/relay/index.js.`)
  } else if (command === 'bundle') {
    const { file, bytes } = await bundleFunction(words[0] ?? 'cloudfunctions/relay', words[1])
    console.log(`  ${file} (${Math.ceil(bytes / 1024)} KB)`)
  } else {
    console.log(USAGE)
    if (command !== undefined && !/^(--)?help$/.test(command)) process.exitCode = 1
  }
}
