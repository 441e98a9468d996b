exports.main = ({ milliseconds }) => new Promise((resolve) => setTimeout(() => resolve(process.pid), milliseconds))
