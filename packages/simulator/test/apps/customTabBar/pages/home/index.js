Page({
  onShow() {
    this.getTabBar().setData({ selected: 'home' })
  },
})
