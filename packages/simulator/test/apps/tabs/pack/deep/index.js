// A page may be a component: its properties are the query.
Component({
  properties: { from: String },
  methods: {
    onLoad({ from }) {
      getApp().log.push(`deep.onLoad ${from}`)
    },
    onUnload() {
      getApp().log.push('deep.onUnload')
    },
  },
})
