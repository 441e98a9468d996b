exports.main = () => {
  process.send?.(null)
  return typeof process.send
}
