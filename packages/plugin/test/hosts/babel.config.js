module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: process.env.TEST_COMPILER || 'webpack5' }]],
}
