import type { PhoneData } from './boot'

/** Where the app's modules are served. */
export const MODULES = '/__simulator/modules/'
export const TEMPLATES_SCRIPT = '/__simulator/templates.js'
export const PHONE_SCRIPT = '/__simulator/phone.js'

/** The page that is a phone. The app's modules and templates are scripts of it. */
export function phonePage({ data, modules }: { data: PhoneData; modules: readonly string[] }): string {
  const scripts =
    'problem' in data.program
      ? []
      : [TEMPLATES_SCRIPT, ...modules.map((path) => MODULES + path.split('/').map(encodeURIComponent).join('/'))]
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no">
<link rel="icon" href="data:,">
<title>Mini program</title>
</head>
<body>
<script type="application/json" id="simulator-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
${[...scripts, PHONE_SCRIPT].map((source) => `<script src="${source}"></script>`).join('\n')}
</body>
</html>
`
}
