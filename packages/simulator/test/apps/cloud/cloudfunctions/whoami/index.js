const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = ({ method }) => (method ? cloud[method]() : cloud.getWXContext())
