import { startPreview } from './startPreview'

async function main(): Promise<void> {
  const preview = await startPreview()

  console.log(`
  Bookshelf on two platforms    ${preview.url}

  The API                       ${preview.api}/books
  The branches' old system      ${preview.branches}/stock.cgi
  WeChat DevTools, or a phone   run \`npm run phone\`, which builds with this computer's network address,
                                and open the folder ${preview.project}
  Stop                          Ctrl-C
`)

  const stop = () => {
    void preview.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: Error) => {
  console.error(`✖ ${error.message}`)
  process.exit(1)
})
