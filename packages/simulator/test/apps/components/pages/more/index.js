Page({
  data: { log: '', two: '甲', on: false, entities: '1 &lt; 2 &amp;lt; 3', shown: false, percent: 40 },
  heard({ type, currentTarget, detail }) {
    this.setData({ log: `${this.data.log}${type}:${currentTarget.id} ${JSON.stringify(detail)}\n` })
  },
  toggle() {
    this.setData({ shown: !this.data.shown })
  },
  decode() {
    this.setData({ entities: '&amp;amp; &gt;' })
  },
})
