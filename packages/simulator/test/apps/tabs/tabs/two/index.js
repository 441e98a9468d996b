Page({
  data: { count: 0 },
  onUnload() {
    getApp().log.push('two.onUnload')
  },
  onTabItemTap(tab) {
    getApp().log.push(`two.onTabItemTap ${JSON.stringify(tab)}`)
  },
  add() {
    this.setData({ count: this.data.count + 1 })
  },
})
