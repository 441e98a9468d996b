Page({
  data: { name: require('dayjs') },
  ask() {
    wx.showToast({ title: 'Asked' })
    wx.showModal({ title: 'Sure?' })
  },
  fail() {
    require('nowhere')
  },
})
