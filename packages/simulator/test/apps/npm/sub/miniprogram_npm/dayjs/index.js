module.exports = 'dayjs of the subpackage'
