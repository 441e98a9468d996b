import '../taroDefines'
import { wx } from './wx'

process.env.TARO_ENV = 'weapp'
process.env.TARO_PLATFORM = 'mini'

// What WeChat provides, as far as Taro's request chain looks at it.
Object.assign(globalThis, { wx, getCurrentPages: () => [], getApp: () => ({}) })

// Registers WeChat's native APIs; an import would run before the lines above.
require('@tarojs/plugin-platform-weapp/dist/runtime')
