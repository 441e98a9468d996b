Page({
  data: { books: [], state: 'loading', form: { title: '' } },
  onLoad() {
    tt.request({
      url: 'https://api.example.com/books',
      success: ({ data, statusCode }) => this.setData({ books: data, state: `loaded with ${statusCode}` }),
      fail: ({ errMsg }) => this.setData({ state: errMsg }),
    })
  },
  type({ detail }) {
    this.setData({ 'form.title': detail.value })
  },
  add() {
    tt.request({
      url: 'https://api.example.com/books',
      method: 'POST',
      data: { title: this.data.form.title },
      success: ({ data }) => {
        tt.setStorageSync('last', data)
        this.setData({ [`books[${this.data.books.length}]`]: data }, () => tt.showToast({ title: 'Added' }))
      },
    })
  },
  open({ currentTarget }) {
    tt.navigateTo({ url: `/pages/detail/index?id=${currentTarget.dataset.id}` })
  },
  remove() {
    tt.showModal({ title: 'Sure?', success: ({ confirm }) => this.setData({ state: confirm ? 'removed' : 'kept' }) })
  },
  fail() {
    throw new Error('broken')
  },
})
