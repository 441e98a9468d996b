Component({
  properties: { id: String },
})
