Page({
  data: { id: '' },
  onLoad({ id }) {
    getApp().globalData.log.push('detail.onLoad')
    this.setData({ id })
    wx.setNavigationBarTitle({ title: `Book ${id}` })
  },
  onShow() {
    getApp().globalData.log.push('detail.onShow')
  },
  onUnload() {
    getApp().globalData.log.push('detail.onUnload')
  },
  rename() {
    this.getOpenerEventChannel().emit('rename', 'renamed')
    wx.navigateBack()
  },
})
