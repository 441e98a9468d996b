Page({
  onShow() {
    throw new Error('The shelf broke')
  },
})
