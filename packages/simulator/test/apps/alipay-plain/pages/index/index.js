Page({
  data: { books: [], state: 'loading', form: { title: '' } },
  onLoad() {
    my.request({
      url: 'https://api.example.com/books',
      success: ({ data, status }) => this.setData({ books: data, state: `loaded with ${status}` }),
      fail: ({ error, errorMessage }) => this.setData({ state: `${error}: ${errorMessage}` }),
    })
  },
  type({ detail }) {
    this.setData({ 'form.title': detail.value })
  },
  add() {
    my.request({
      url: 'https://api.example.com/books',
      method: 'POST',
      data: { title: this.data.form.title },
      success: ({ data }) => {
        my.setStorageSync({ key: 'last', data })
        this.setData({ [`books[${this.data.books.length}]`]: data }, () => my.showToast({ content: 'Added' }))
      },
    })
  },
  open({ currentTarget }) {
    my.navigateTo({ url: `/pages/detail/index?id=${currentTarget.dataset.id}` })
  },
  remove() {
    my.confirm({ title: 'Sure?', success: ({ confirm }) => this.setData({ state: confirm ? 'removed' : 'kept' }) })
  },
  fail() {
    throw new Error('broken')
  },
})
