const { call } = require('../../lib/api')

Page({
  data: { books: [], title: '', loading: true },
  onLoad() {
    getApp().globalData.log.push('index.onLoad')
    this.load()
  },
  onShow() {
    getApp().globalData.log.push('index.onShow')
  },
  onReady() {
    getApp().globalData.log.push('index.onReady')
  },
  onHide() {
    getApp().globalData.log.push('index.onHide')
  },
  onPullDownRefresh() {
    this.load(() => wx.stopPullDownRefresh())
  },
  load(done) {
    call({
      url: '/books',
      success: ({ data }) => this.setData({ books: data, loading: false }, done),
      fail: ({ errMsg }) => this.setData({ books: [], loading: false, title: errMsg }),
    })
  },
  write(event) {
    this.setData({ title: event.detail.value })
  },
  add() {
    call({
      url: '/books',
      method: 'POST',
      data: { title: this.data.title },
      success: () => {
        wx.showToast({ title: 'Added' })
        wx.setStorageSync('last', { title: this.data.title, at: new Date(0) })
        this.setData({ title: '' })
        this.load()
      },
    })
  },
  open(event) {
    wx.navigateTo({
      url: `../detail/index?id=${event.currentTarget.dataset.id}`,
      events: { rename: (title) => this.setData({ title }) },
      fail: ({ errMsg }) => this.setData({ title: errMsg }),
    })
  },
})
