import { faultOfText, type ReadFault } from './faults'

/** React Native: Taro's own time-out has an `errMsg`; all else is a TypeError of React Native's `fetch`. */
export const reactNativeFault: ReadFault = ({ name, message, errMsg = message }) => {
  if (name === 'AbortError') return 'abort'
  return /^(request:fail|network request)/i.test(String(errMsg)) ? faultOfText(String(errMsg)) : undefined
}
