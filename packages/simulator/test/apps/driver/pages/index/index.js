Page({
  data: { heard: '', saving: true, books: ['Water Margin', 'Dream'], answer: '', later: '' },
  onLoad({ later }) {
    if (later) setTimeout(() => this.setData({ saving: false, later: 'here at last' }), 50)
  },
  onUnload() {
    getApp().heard.push('page.onUnload')
  },
  onShareAppMessage() {
    return { title: 'Books', path: '/pages/index/index?from=share' }
  },
  hear({ type, touches }) {
    const where = type === 'touchmove' ? `(${touches[0].pageX})` : ''
    this.setData({ heard: `${this.data.heard} ${type}${where}`.trim() })
  },
  remove({ detail }) {
    this.setData({ books: this.data.books.filter((title) => title !== detail.title) })
  },
  save() {
    this.setData({ answer: 'saved' })
  },
  ask() {
    wx.showModal({
      title: 'Sure?',
      content: 'really',
      success: ({ confirm }) => this.setData({ answer: confirm ? 'yes' : 'no' }),
    })
  },
  choose() {
    wx.showActionSheet({
      itemList: ['Camera', 'Album'],
      success: ({ tapIndex }) => this.setData({ answer: `chose ${tapIndex}` }),
      fail: ({ errMsg }) => this.setData({ answer: errMsg }),
    })
  },
  send() {
    wx.setStorageSync('last', { sent: true })
    wx.request({
      url: 'https://api.example.com/echo',
      method: 'POST',
      data: new Uint8Array([1, 2, 255]).buffer,
      success: ({ statusCode }) => {
        wx.showToast({ title: `sent ${statusCode}` })
        this.setData({ answer: 'sent' })
      },
      fail: ({ errMsg }) => this.setData({ answer: errMsg }),
    })
  },
  complain() {
    console.error('it broke')
  },
  reject() {
    Promise.reject(new Error('nobody caught this'))
  },
})
