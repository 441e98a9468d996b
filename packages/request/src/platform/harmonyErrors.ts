import { faultOfCode, type ReadFault } from './faults'

// developer.huawei.com/consumer/en/doc/harmonyos-references/errorcode-net-http: curl's numbers after 2300000; 201 and
// 401 are permission and argument.
const CODES =
  'wrong 201 401 2300001 2300003 2300009 2300047 2300061 2300063 2300094 dns 2300005 2300006 refused 2300007 ' +
  'reset 2300008 2300016 2300018 2300026 2300052 2300055 2300056 timeout 2300028 ' +
  'tls 2300058 2300059 2300060 2300077 domain 2300997 2300998'

/** Harmony (ETS): the system's `{ code, message }`. */
export const harmonyFault: ReadFault = ({ code }) =>
  Number.isFinite(Number(code)) ? (faultOfCode(CODES, code) ?? 'unknown') : undefined
