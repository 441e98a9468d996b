/** The page around the two phones. Requests arrive as server-sent events. */
export function previewPage(phones: { weapp: string; h5: string }): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Bookshelf · 微信小程序 / H5</title>
<style>
  * { box-sizing: border-box }
  body { margin: 0; padding: 24px 16px 48px; background: #eceae4; color: #2b2a27;
    font: 14px/1.5 -apple-system, BlinkMacSystemFont, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
  main { display: flex; flex-wrap: wrap; gap: 40px; justify-content: center }
  section { width: 375px }
  h2 { margin: 0 0 12px; font-size: 15px; font-weight: 600; text-align: center }
  h2 small { color: #6b6860; font-weight: 400 }
  iframe { display: block; width: 375px; height: 720px; border: 0; border-radius: 24px; background: #fff;
    box-shadow: 0 0 0 10px #1d1d1f, 0 20px 50px #0003 }
  ol { list-style: none; margin: 28px 0 0; padding: 0; height: 190px; overflow: auto; background: #fff; border-radius: 12px;
    font: 12px/1.9 ui-monospace, Menlo, Consolas, monospace }
  ol:empty::before { content: "请求会出现在这里 · requests appear here"; display: block; padding: 12px; color: #6b6860 }
  li { display: flex; gap: 8px; padding: 0 12px; border-bottom: 1px solid #f3f1ec }
  li b { width: 42px; font-weight: 600 }
  li i { font-style: normal }
  li span { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  li.bad { color: #b3261e }
</style>
<main>
  <section>
    <h2>微信小程序 <small>taro build --type weapp</small></h2>
    <iframe title="weapp" src="${phones.weapp}"></iframe>
    <ol id="weapp" aria-label="weapp requests"></ol>
  </section>
  <section>
    <h2>H5 <small>taro build --type h5</small></h2>
    <iframe title="h5" src="${phones.h5}"></iframe>
    <ol id="h5" aria-label="h5 requests"></ol>
  </section>
</main>
<script>
  new EventSource('/requests').onmessage = ({ data }) => {
    const { phone, method, path, status, milliseconds } = JSON.parse(data)
    const line = document.createElement('li')
    const cells = [['b', method], ['span', path], ['i', status ?? '✖'], ['i', milliseconds + ' ms']]
    for (const [tag, text] of cells) line.appendChild(document.createElement(tag)).textContent = text
    if (!(status < 400)) line.className = 'bad'
    document.getElementById(phone).prepend(line)
  }
</script>
</html>`
}
