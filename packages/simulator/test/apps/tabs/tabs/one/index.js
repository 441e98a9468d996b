Page({
  data: { count: 0 },
  onUnload() {
    getApp().log.push('one.onUnload')
  },
  add() {
    this.setData({ count: this.data.count + 1 })
  },
})
