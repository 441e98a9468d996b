import { join } from 'node:path'
import { type App, type DialogAnswers, launch } from '@taro-query/simulator'

let app: App
const open = async (answers: DialogAnswers = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/driver'), ...answers })
}
afterEach(() => app.close())

it('shows a dialog to the test, which answers it as a user does', async () => {
  await open()
  expect(app.dialog).toBeUndefined()
  await app.tap('Ask')
  await app.findDialog()
  expect(app.dialog).toMatchObject({ type: 'modal', title: 'Sure?', content: 'really', buttons: ['取消', '确定'] })
  await app.dialog?.confirm()
  await app.findByText('yes')
  await app.tap('Ask')
  await (await app.findDialog()).tap('取消')
  await app.findByText('no')
  expect(app.dialog).toBeUndefined()
})

it('touches nothing below an open dialog, and says so', async () => {
  await open()
  await app.tap('Ask')
  const dialog = await app.findDialog()
  await expect(app.tap('Choose')).rejects.toThrow(
    'A dialog is open, and nothing else can be touched: Sure?: really [取消] [确定].',
  )
  await expect(app.findByText('never', { timeout: 20 })).rejects.toThrow('A dialog is open: Sure?: really')
  await expect(app.scroll('bottom')).rejects.toThrow('A dialog is open')
  await expect(app.share()).rejects.toThrow('A dialog is open')
  await dialog.cancel()
  await app.tap('Save', { force: true })
})

it('taps an item of an action sheet, or none', async () => {
  await open()
  await app.tap('Choose')
  const sheet = await app.findDialog()
  expect(sheet).toMatchObject({ type: 'actionSheet', buttons: ['Camera', 'Album'] })
  await expect(sheet.tap('Cinema')).rejects.toThrow('The dialog has no button "Cinema". It has: Camera, Album.')
  await sheet.tap('Album')
  await app.findByText('chose 1')
  await app.tap('Choose')
  await (await app.findDialog()).cancel()
  await app.findByText('showActionSheet:fail cancel')
})

it('lets launch() say what a user answers', async () => {
  await open({
    answerModal: ({ title }) => title !== 'Sure?',
    answerActionSheet: ({ items }) => items.indexOf('Album'),
  })
  await app.tap('Ask')
  await app.findByText('no')
  await app.tap('Choose')
  await app.findByText('chose 1')
  expect(app.dialog).toBeUndefined()
})

it('writes into the text field of a dialog', async () => {
  await open()
  const answered = app.evaluate(`wx.showModal({ title: 'Name', content: 'Ann', editable: true })`)
  const dialog = await app.findDialog()
  expect(dialog.content).toBe('Ann')
  await dialog.confirm('Bob')
  expect(await answered).toMatchObject({ confirm: true, content: 'Bob' })
})

it('has no text field unless the app asks for one', async () => {
  await open()
  await app.tap('Ask')
  const dialog = await app.findDialog()
  await expect(dialog.confirm('Bob')).rejects.toThrow('The dialog "Sure?" has no text field to write into.')
})

it('is answered once', async () => {
  await open()
  await app.tap('Ask')
  const dialog = await app.findDialog()
  await dialog.confirm()
  await expect(dialog.confirm()).rejects.toThrow('The dialog "Sure?" is closed: it was answered already.')
})

it('knows two buttons with one text apart by their index', async () => {
  await open()
  const answered = app.evaluate(`wx.showModal({ confirmText: 'OK', cancelText: 'OK' })`)
  await (await app.findDialog()).tap(0)
  expect(await answered).toMatchObject({ confirm: false })
})

it('tells the test, not the app, what is wrong with its answers', async () => {
  await open({ answerActionSheet: () => 'Cinema' })
  await app.tap('Choose')
  const refusal = 'The dialog has no button "Cinema". It has: Camera, Album.'
  await expect(app.findByText(/^chose/)).rejects.toThrow(refusal)
  await expect(app.close()).rejects.toThrow(refusal)
  await open()
})
