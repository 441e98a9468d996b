Page({
  data: { count: 0 },
  onUnload() {
    getApp().log.push('two.onUnload')
  },
  add() {
    this.setData({ count: this.data.count + 1 })
  },
})
