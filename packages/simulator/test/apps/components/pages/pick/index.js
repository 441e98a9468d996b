const CITIES = { 浙江: ['杭州', '宁波'], 江苏: ['南京', '苏州', '无锡'] }
const provinces = Object.keys(CITIES)

Page({
  data: {
    log: '',
    shelves: ['一楼', '二楼', '三楼'],
    shelf: 0,
    areas: [provinces, CITIES[provinces[0]]],
    area: [0, 0],
    time: '12:30',
    date: '2024-01-31',
    region: ['浙江省', '杭州市', '西湖区'],
    hours: Array.from({ length: 24 }, (_, hour) => `${hour}`.padStart(2, '0')),
    minutes: ['00', '15', '30', '45'],
    alarm: [8, 2],
  },
  heard(event) {
    this.setData({ log: `${event.type} ${JSON.stringify(event.detail)}` })
  },
  picked(event) {
    this.setData({ [event.currentTarget.dataset.name]: event.detail.value })
    this.heard(event)
  },
  turned(event) {
    const { column, value } = event.detail
    const area = this.data.area.slice()
    area[column] = value
    if (column === 0) area[1] = 0
    this.setData({ area, areas: [provinces, CITIES[provinces[area[0]]]], turned: `${column}:${value}` })
  },
  submit(event) {
    this.setData({ log: JSON.stringify(event.detail.value) })
  },
})
