Component({
  properties: { title: String },
  methods: {
    remove() {
      this.triggerEvent('remove', { title: this.data.title })
    },
  },
})
