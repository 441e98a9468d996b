import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/npm') })
})
afterEach(() => app.close())

it('has shown what the handler asked to show when the tap comes back', async () => {
  for (let time = 1; time <= 20; time++) {
    await app.tap('Ask')
    expect(app.toasts).toHaveLength(time)
    await app.dialog?.confirm()
    expect(app.dialog).toBeUndefined()
  }
})

it('lets no second tap through a modal that opens', async () => {
  await app.tap('Ask')
  await expect(app.tap('Ask')).rejects.toThrow('A dialog is open')
})
