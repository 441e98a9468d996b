Page({
  data: { promise: false },
  onShareAppMessage({ from, target }) {
    if (from === 'menu') return { title: 'From the menu' }
    const promise = target.dataset.late
      ? new Promise((done) => setTimeout(() => done({ title: 'Late' }), 10))
      : undefined
    return { title: `Button ${target.id}`, path: '/pages/other/index', imageUrl: '/a.png', promise }
  },
})
