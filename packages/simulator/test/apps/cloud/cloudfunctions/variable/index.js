exports.main = ({ name }) => process.env[name]
