/** What `--help` prints. */
export const help: string = `Shows a compiled WeChat mini program as a phone in a browser. It is a simulated host, not WeChat.

  taro-query-simulator <folder>               serves the phone, and reloads it when the build changes
  taro-query-simulator screenshots <folder>   writes a picture of each page

<folder> is what the weapp build writes, with app.json in it.

Both
  --hosts <origin>=<origin>  where requests to an origin really go; may be given again
                             --hosts https://api.example.com=http://127.0.0.1:4000
  --no-domain-check          requests may go anywhere, as with "do not verify domains" in WeChat DevTools
  --theme <light|dark>       the phone's theme (default: light)
  --help, --version

Serving
  --port <number>            the first port to try (default: 5678)
  --fresh                    start with an empty storage; without it the browser keeps the app's storage

screenshots
  --out <folder>             where the pictures go (default: screenshots)
  --pages <page,page?x=1>    which pages, with their queries (default: all of app.json)

screenshots needs playwright-core and an installed Chrome or Chromium, or CHROME_PATH. It ends with 1 when the app
threw, rejected or called console.error.
`
