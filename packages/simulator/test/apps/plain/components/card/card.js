const counting = Behavior({ data: { taps: 0 } })

Component({
  behaviors: [counting],
  properties: { title: String },
  methods: {
    tapped() {
      this.setData({ taps: this.data.taps + 1 })
      this.triggerEvent('open', { title: this.data.title })
    },
  },
})
