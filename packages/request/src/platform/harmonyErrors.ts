import { type FaultTable, findFault, type ReadFault } from './faults'

// developer.huawei.com/consumer/en/doc/harmonyos-references/errorcode-net-http: curl's numbers after 2300000; 201 and
// 401 are permission and argument.
const CODES: FaultTable = {
  wrong: /^(201|401|23000(01|03|09|47|61|63|94))$/,
  dns: /^230000[56]$/,
  refused: /^2300007$/,
  reset: /^23000(08|16|18|26|52|55|56)$/,
  timeout: /^2300028$/,
  tls: /^23000(58|59|60|77)$/,
  domain: /^230099[78]$/,
}

/** Harmony (ETS): the system's `{ code, message }`. */
export const harmonyFault: ReadFault = ({ code }) =>
  Number.isFinite(Number(code)) ? findFault(CODES, code) || 'unknown' : undefined
