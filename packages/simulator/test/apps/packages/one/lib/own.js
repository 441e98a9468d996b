exports.name = 'own'
