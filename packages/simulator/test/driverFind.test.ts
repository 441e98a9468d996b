import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
const open = async (path?: string) => {
  app = await launch({ dist: join(__dirname, 'apps/driver'), path })
}
afterEach(() => app.close())
const message = (promise: Promise<unknown>) => promise.then(String, ({ message }: Error) => message)

it('finds what a component is, by the name that a screen reader says', async () => {
  await open()
  expect((await app.findByRole('button', { name: 'Close' })).text()).toBe('×')
  expect(app.queryByRole('heading')?.text()).toBe('Books')
  expect(app.queryByRole('link', { name: /^Contr/ })?.tag).toBe('wx-navigator')
  expect(app.queryByRole('img', { name: 'Cover' })?.tag).toBe('wx-image')
  expect(app.queryByRole('button', { name: 'Hidden' })).toBeUndefined()
})

it('knows controls by their labels, and text fields by their placeholders', async () => {
  await open('pages/controls/index')
  const names = (role: string) => app.queryAllByRole(role).map((element) => element.name())
  expect(names('textbox')).toEqual(['Title', 'an author', 'no notes'])
  expect(names('checkbox')).toEqual(['Novel', 'Old'])
  expect(names('radio')).toEqual(['Small', 'Large'])
  expect(names('switch')).toEqual(['May be lent'])
  expect(names('slider')).toEqual(['Stars'])
  expect(names('combobox')).toEqual(['Shelf: ground floor', 'Place', 'Day', 'Hour', 'Home'])
  expect(app.queryByRole('radio', { name: 'Small' })?.isChecked()).toBe(true)
  expect(app.queryByRole('textbox', { name: 'no notes' })?.isDisabled()).toBe(true)
})

it('prefers the element of which a string is all of the text', async () => {
  await open()
  expect(app.queryByText('Ask')?.tag).toBe('wx-button')
  expect(app.queryAllByText(/pad$/i).map(({ element }) => element.id)).toEqual(['pad', 'plain'])
  expect(app.queryByText('Plain pad')?.element.id).toBe('plain')
  expect(app.queryByText('Pad')?.element.id).toBe('pad')
})

it('finds test ids, whichever way they are written', async () => {
  await open('pages/index/index?later=1')
  expect(app.queryByTestId('later')?.text()).toBe('')
  await app.tap('Save')
  expect((await app.findByTestId('answer')).text()).toBe('saved')
})

it('looks in one element alone, and into custom components', async () => {
  await open()
  const rows = app.queryAll('.row')
  expect(rows.map((row) => app.within(row).query('#title')?.text())).toEqual(['Water Margin', 'Dream'])
  const [first] = rows
  if (!first) throw new Error('There is no row.')
  await app.tap(await app.within(first).findByRole('button'))
  expect(app.queryByText('Water Margin')).toBeUndefined()
  expect(app.queryAllByRole('button', { name: 'Remove' })).toHaveLength(1)
})

it('takes no end of a class for the class', async () => {
  await open()
  const [row] = app.queryAll('.row')
  row?.element.classList.add('card--primary', 'card__side--wide')
  expect([app.query('.primary'), app.query('.wide')]).toEqual([undefined, undefined])
  expect(app.query('wx-view.row.card--primary')?.element).toBe(row?.element)
})

it('waits for what comes later', async () => {
  await open('pages/index/index?later=1')
  expect(app.queryByText('here at last')).toBeUndefined()
  expect((await app.findByText('here at last')).attribute('hidden')).toBeNull()
})

it('lists the roles and test ids that there are when one is not there', async () => {
  await open()
  const noRole = await message(app.findByRole('button', { name: 'Delete', timeout: 20 }))
  expect(noRole).toContain('After 20 ms still not true: the role button with the name "Delete" is on screen.')
  expect(noRole).toContain('Roles on screen:\n  heading "Books"\n  button "Remove"')
  const noId = await message(app.findByTestId('none', { timeout: 20 }))
  expect(noId).toContain('Test ids on screen: later, answer')
  expect(noId).toMatch(/What happened last:\n(.*\n)* +\d+ ms {2}Page onReady pages\/index\/index/)
})
