const { join } = require('node:path')

/** Tests of which all but the first fail, for any runner. The last two run at once. */
module.exports = ({ launch, it, expect, beforeEach, afterEach }) => {
  let app
  beforeEach(async () => {
    app = await launch({ dist: join(__dirname, '../apps/driver') })
  })
  afterEach(() => app.close())

  it('passes', async () => {
    await app.tap('Ask')
    await (await app.findDialog()).confirm()
    await app.findByText('yes')
  })
  it('fails in its own expectation', async () => {
    await app.tap('Choose')
    expect((await app.findDialog()).title).toBe('What?')
  })
  it('fails by an unhandled rejection', () => app.tap('Reject'))
  it('fails by console.error', () => app.tap('Complain'))
  it('fails by App.onError', () => {
    app.evaluate(`getApp().onError('caught in a render')`)
  })
  it.concurrent.each(['one', 'other'])('fails at once with others: %s', async (name) => {
    const own = await launch({ dist: join(__dirname, '../apps/driver') })
    try {
      expect(name).toBe('none')
    } finally {
      await own.close()
    }
  })
}
