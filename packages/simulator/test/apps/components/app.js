App({
  seen: [],
  onShow() {
    this.seen.push('show')
  },
  onHide() {
    this.seen.push('hide')
  },
})
