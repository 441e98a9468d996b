/** The readers at the phones: WeChat's, and the one who signs in on H5. */
export const reader = { name: '小林', password: 'for the picture' }
const wechatReader = '林小满'

/**
 * Gives the library what a picture should show: a note, and for each phone's reader a name, a picture and a reservation.
 * @param {string} api Its origin
 * @param {import('playwright-core').Browser} browser Draws the picture
 */
export async function furnish(api, browser) {
  const call = async (method, path, { token, json, form }) => {
    const response = await fetch(api + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json && { 'content-type': 'application/json' }),
      },
      body: json ? JSON.stringify(json) : form,
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const wechat = await call('POST', '/sessions/wechat', { json: { code: 'any' } })
  const h5 = await call('POST', '/sessions/password', { json: reader })
  await call('PUT', '/me', { token: wechat.token, json: { name: wechatReader } })
  await call('POST', '/books/1/notes', { token: h5.token, json: { text: '读了三遍，每次都不一样。' } })
  const picture = await draw(browser)
  for (const { token } of [wechat, h5]) {
    const form = new FormData()
    form.append('avatar', new Blob([picture], { type: 'image/png' }), 'avatar.png')
    await call('POST', '/me/avatar', { token, form })
    const reservation = new URLSearchParams({ bookId: '1', name: reader.name, phone: '13800000000' })
    await call('POST', '/reservations', { token, form: reservation })
  }
}

/** A picture of a reader: hills under a sun. */
async function draw(browser) {
  const page = await browser.newPage({ viewport: { width: 200, height: 200 } })
  await page.setContent(`<body style="margin:0"><svg width="200" height="200">
    <rect width="200" height="200" fill="#f2d9b8"/><circle cx="136" cy="66" r="28" fill="#c9552f"/>
    <path d="M0 150 60 92l52 52 34-30 54 50v36H0z" fill="#3d5a47"/></svg>`)
  const bytes = await page.screenshot()
  await page.close()
  return bytes
}
