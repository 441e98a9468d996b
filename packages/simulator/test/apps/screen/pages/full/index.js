Page({
  data: {},
  onLoad(query) {
    this.setData({ query: JSON.stringify(query) })
  },
})
