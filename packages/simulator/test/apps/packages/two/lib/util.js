exports.name = 'of two'
