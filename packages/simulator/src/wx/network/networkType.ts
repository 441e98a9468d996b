import type { HostContext } from '../../host/context'
import type { ApiMaker } from '../api'
import { subscription } from '../subscription'
import { toRealm } from '../toRealm'

/** `wx.getNetworkType` and the events of the connection. */
export function networkType(context: HostContext, api: ApiMaker): Record<string, unknown> {
  const { state, realm } = context
  const give = (change: object): unknown => toRealm(change, realm)
  const status = subscription(context, 'network', give)
  const weak = subscription(context, 'networkWeak', give)
  return {
    getNetworkType: api('getNetworkType', () => ({
      networkType: state.network,
      hasSystemProxy: false,
      weakNet: state.weakNet,
      signalStrength: 0,
    })),
    onNetworkStatusChange: status.on,
    offNetworkStatusChange: status.off,
    onNetworkWeakChange: weak.on,
    offNetworkWeakChange: weak.off,
  }
}
