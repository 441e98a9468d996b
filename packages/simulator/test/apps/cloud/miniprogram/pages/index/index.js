Page({
  data: { sum: 'adding' },
  onLoad() {
    wx.cloud.init({ env: 'test-1' })
    wx.cloud
      .callFunction({ name: 'add', data: { left: 1, right: 2 } })
      .then(({ result }) => this.setData({ sum: result.sum }))
  },
})
