Page({
  data: { saved: '' },
  save({ detail }) {
    this.setData({ saved: JSON.stringify(detail.value) })
  },
})
