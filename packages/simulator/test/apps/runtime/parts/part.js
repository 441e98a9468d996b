Component({ properties: { label: String }, data: { own: 0 } })
