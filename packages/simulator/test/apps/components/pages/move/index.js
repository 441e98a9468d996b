Page({
  data: {
    heard: [],
    current: 0,
    itemId: '',
    autoplay: false,
    into: '',
    refreshing: false,
    x: 0,
    items: ['甲', '乙', '丙'],
  },
  note(event) {
    const { type, detail } = event
    this.setData({ heard: this.data.heard.concat(`${type} ${JSON.stringify(detail)}`) })
  },
  noteType({ type, detail: { direction = '' } }) {
    const last = this.data.heard[this.data.heard.length - 1]
    const line = `${type} ${direction}`.trim()
    if (last !== line) this.setData({ heard: this.data.heard.concat(line) })
  },
  refreshed(event) {
    this.noteType(event)
    this.setData({ refreshing: true })
  },
  set(event) {
    this.setData(JSON.parse(event.currentTarget.dataset.to))
  },
})
