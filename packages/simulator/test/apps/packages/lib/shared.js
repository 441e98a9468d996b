exports.name = 'shared'
