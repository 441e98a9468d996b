import { faultOfText, type ReadFault } from './faults'

/**
 * Douyin: its text. Of `errNo` no two versions say the same, and `errorCode` is not on every API
 * (developer.open-douyin.com, mini-app/develop/api/foundation/error-code).
 */
export const douyinFault: ReadFault = ({ errMsg }) => (typeof errMsg === 'string' ? faultOfText(errMsg) : undefined)
