const cities = { Fujian: ['Fuzhou', 'Xiamen'], Hunan: ['Changsha', 'Yueyang'] }

Page({
  data: {
    log: [],
    shelf: 0,
    shelves: [{ name: 'ground floor' }, { name: 'first floor' }],
    places: [Object.keys(cities), cities.Fujian],
    place: [0, 0],
    items: ['a', 'b', 'c'],
  },
  log(line) {
    this.setData({ log: this.data.log.concat(line) })
  },
  hear({ type, currentTarget, detail }) {
    this.log(`${currentTarget.id} ${type} ${JSON.stringify(detail)}`)
  },
  turn({ detail: { column, value } }) {
    this.log(`place columnchange ${column} ${value}`)
    const province = Object.keys(cities)[value]
    if (column === 0) this.setData({ places: [Object.keys(cities), cities[province]], place: [value, 0] })
  },
  clear() {
    this.setData({ log: [] })
  },
})
