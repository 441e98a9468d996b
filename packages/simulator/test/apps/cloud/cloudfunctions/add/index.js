let calls = 0

exports.main = async ({ left, right }) => {
  console.log('adding', left, right)
  return { sum: left + right, calls: ++calls }
}
