exports.main = () => ({ data: Buffer.from('hi') })
