exports.name = 'dayjs of the root'
