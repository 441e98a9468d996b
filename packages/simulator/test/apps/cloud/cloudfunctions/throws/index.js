exports.main = ({ later }) => {
  console.error('about to fail')
  if (!later) throw new Error('no stock')
  setTimeout(() => {
    throw new Error('nobody catches this')
  })
  return new Promise(() => undefined)
}
