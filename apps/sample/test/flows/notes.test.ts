import type { Note } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Detour, hold, startDetour } from '../startDetour'
import { until } from '../until'

/** Each test has a book of its own. */
let book = 0

describe.each(phones)('on %s', (platform, open) => {
  let bookshelf: Bookshelf
  let detour: Detour
  let phone: Phone
  /** Of the reader who signs in at the phone. */
  let reader: string
  /** Of somebody else. */
  let neighbour: string
  const notes = () => bookshelf.get<Note[]>(`/books/${book}/notes`)

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    detour = await startDetour(bookshelf)
    reader = await bookshelf.signIn(platform, '小林')
    neighbour = await bookshelf.signIn('h5', '老周')
  })
  afterAll(async () => {
    await detour.close()
    await bookshelf.close()
  })
  beforeEach(async () => {
    book += 1
    detour.decide(() => undefined)
  })
  afterEach(() => phone.close())

  const openBook = async () => {
    phone = await open({ bookshelf: detour.bookshelf, path: `pages/book/index?id=${book}` })
  }
  const write = async (text: string) => {
    await phone.type('note-text', text)
    await phone.tap('add-note')
  }
  /** Opens the book with a note of the reader's, who has signed in. */
  const openWithMine = async (): Promise<Note> => {
    const mine = await bookshelf.addNote(reader, book, '先写了这一条。')
    await openBook()
    await write('再写一条。')
    await phone.signIn('小林')
    await phone.see('修改')
    return mine
  }

  it('adds a note as JSON: it is shown while it is sent, and once it is there', async () => {
    await openBook()
    await write('读了三遍，每次都不一样。')
    await phone.signIn('小林')
    await phone.see('读了三遍，每次都不一样。')
    await phone.gone('正在发布…')

    const posts = phone.requests().filter(({ path, method }) => method === 'POST' && path.endsWith('/notes'))
    const post = posts[posts.length - 1]
    expect(post?.contentType).toMatch(/^application\/json/)
    expect(post?.body).toBe(JSON.stringify({ text: '读了三遍，每次都不一样。' }))
    expect((await notes()).map(({ text }) => text)).toEqual(['读了三遍，每次都不一样。'])

    const slow = hold()
    detour.decide((request) => (request.startsWith('POST') ? slow.held.then(() => undefined) : undefined))
    await write('第四遍。')
    await phone.see('正在发布…')
    expect(await phone.text()).toContain('第四遍。')
    slow.release()
    await phone.gone('正在发布…')
    expect(await phone.text()).toContain('第四遍。')
  })

  it('gives a note that was refused back to the form', async () => {
    detour.decide((request) => (request.startsWith('POST /books') ? 400 : undefined))
    await openBook()
    await write('写得不好？')
    await phone.see('你写的内容都还在')
    expect(await notes()).toEqual([])

    detour.decide(() => undefined)
    await phone.tap('add-note')
    await phone.signIn('小林')

    await phone.see('修改')
    expect((await notes()).map(({ text }) => text)).toEqual(['写得不好？'])
  })

  it('offers to change one’s own notes only, as soon as the reader is known', async () => {
    await bookshelf.addNote(neighbour, book, '隔壁也在读。')
    const mine = await openWithMine()

    await phone.tap(`edit-note-${mine.id}`)
    await phone.tap('cancel-edit')
    await phone.gone('正在发布…')

    expect(await phone.text()).toContain('隔壁也在读。')
    // Of the three notes two are the reader's.
    await until(async () => (await phone.text()).match(/修改/g)?.length === 2)
  })

  it('edits a note in place: the new text is shown at once, and the old one again when it is refused', async () => {
    const mine = await openWithMine()
    const slow = hold()
    detour.decide((request) => (request.startsWith('PUT') ? slow.held.then(() => 400) : undefined))
    await phone.tap(`edit-note-${mine.id}`)
    await phone.type('edit-text', '想了想，还是改了。')
    await phone.tap('save-note')
    await phone.see('正在保存…')
    expect(await phone.text()).not.toContain('先写了这一条。')
    slow.release()
    await phone.see('先写了这一条。')

    detour.decide(() => undefined)
    await phone.tap(`edit-note-${mine.id}`)
    // What was written is still there.
    await phone.tap('save-note')

    await phone.see('想了想，还是改了。')
    await until(async () => (await notes()).some(({ text }) => text === '想了想，还是改了。'))
  })

  it('deletes a note when the reader confirms it, and shows it again when that is refused', async () => {
    const mine = await openWithMine()
    await phone.tap(`delete-note-${mine.id}`)
    await phone.answer('取消')
    expect(await notes()).toHaveLength(2)

    const slow = hold()
    detour.decide((request) => (request.startsWith('DELETE') ? slow.held.then(() => 500) : undefined))
    await phone.tap(`delete-note-${mine.id}`)
    await phone.answer('删除')
    await phone.gone('先写了这一条。')
    slow.release()
    await phone.see('先写了这一条。')

    detour.decide(() => undefined)
    await phone.tap(`delete-note-${mine.id}`)
    await phone.answer('删除')
    await phone.gone('先写了这一条。')
    await until(async () => (await notes()).length === 1)
  })

  it('keeps what is written offline, and sends it when the network is back', async () => {
    await openWithMine()
    await phone.setOffline(true)
    await write('地铁里写的。')
    await phone.see('联网后自动发送')
    await write('第二站写的。')
    await phone.see('第二站写的。')
    expect(await notes()).toHaveLength(2)

    await phone.setOffline(false)

    await phone.gone('联网后自动发送')
    await until(async () => (await notes()).length === 4)
    expect(await phone.text()).toContain('地铁里写的。')
  })

  it('says of a note that is changed offline that it waits for the network', async () => {
    const mine = await openWithMine()
    await phone.has(`edit-note-${mine.id}`)
    await phone.setOffline(true)
    await phone.tap(`edit-note-${mine.id}`)
    await phone.type('edit-text', '在隧道里改的。')
    await phone.tap('save-note')
    await phone.see('联网后自动发送')

    await phone.setOffline(false)

    await until(async () => (await notes()).some(({ text }) => text === '在隧道里改的。'))
  })

  it('shows a note that somebody else added after a pull down', async () => {
    await openBook()
    await phone.see('还没有留言')
    await bookshelf.addNote(neighbour, book, '隔壁也在读。')

    await phone.pullDown()

    await phone.see('隔壁也在读。')
  })
})
