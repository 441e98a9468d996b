Page({
  data: { title: '' },
  onLoad({ id }) {
    this.setData({ title: `book ${id}` })
  },
})
