App({
  heard: [],
  onHide() {
    this.heard.push('app.onHide')
  },
})
