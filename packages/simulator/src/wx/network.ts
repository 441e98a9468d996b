import type { HostContext } from '../host/context'
import type { ApiMaker } from './api'
import { subscription } from './subscription'

/** `wx.getNetworkType` and the network's events. */
export function network(context: HostContext, api: ApiMaker): Record<string, unknown> {
  const { state, realm } = context
  const status = subscription(context, 'network', (change) => realm.fromJSON(JSON.stringify(change)))
  return {
    getNetworkType: api('getNetworkType', () => ({
      networkType: state.network,
      hasSystemProxy: false,
      weakNet: false,
      signalStrength: 0,
    })),
    onNetworkStatusChange: status.on,
    offNetworkStatusChange: status.off,
  }
}
