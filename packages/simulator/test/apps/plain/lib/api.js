exports.apiRoot = 'https://api.example.com'
exports.call = (options) => wx.request(Object.assign({}, options, { url: exports.apiRoot + options.url }))
