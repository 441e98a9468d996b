Page({
  data: { query: '', answer: '', pulled: 0 },
  onLoad(query) {
    this.setData({ query: JSON.stringify(query) })
  },
  onPullDownRefresh() {
    this.setData({ pulled: this.data.pulled + 1 })
    setTimeout(() => wx.stopPullDownRefresh(), 300)
  },
})
