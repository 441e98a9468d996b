Page({
  data: { heard: [], last: '' },
  note(event) {
    const heard = this.data.heard.concat(`${event.type}:${event.currentTarget.id}`)
    this.setData({ heard, last: JSON.stringify(event) })
  },
  onShareAppMessage() {
    return { title: '书架' }
  },
  shout({ type, detail }) {
    this.setData({ last: `${type} ${JSON.stringify(detail)}` })
  },
  upper({ detail }) {
    return detail.value.toUpperCase()
  },
})
