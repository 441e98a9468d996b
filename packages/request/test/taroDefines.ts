import { taroSwitches } from './taroSwitches'

// For the tests that load Taro's runtime themselves.
for (const name of Object.keys(taroSwitches)) Object.assign(globalThis, { [name]: false })
