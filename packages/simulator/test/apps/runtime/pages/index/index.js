Page({ data: { text: 'start', list: [] } })
