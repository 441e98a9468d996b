Page({
  onShow() {
    this.getTabBar().setData({ selected: 'me' })
  },
})
