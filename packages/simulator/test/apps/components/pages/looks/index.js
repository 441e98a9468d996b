Page({ data: { hours: [1, 2, 3, 4, 5, 6], shelves: ['一楼', '二楼', '三楼'] } })
