import type { HostContext } from './context'
import type { NetworkCondition, NetworkType } from './hostOptions'

/** The phone's connection, now. */
export interface NetworkState {
  network: NetworkType
  /** What `wx.getNetworkType` calls weak. */
  weakNet: boolean
}

/** The connection in a condition, after another one. */
export function networkState(condition: NetworkCondition, before: NetworkType = 'wifi'): NetworkState {
  if (condition !== 'weak') return { network: condition, weakNet: false }
  return { network: before === 'none' ? '4g' : before, weakNet: true }
}

/** Changes the connection, and tells who listens what of it is new. */
export function changeNetwork({ state, signals }: HostContext, condition: NetworkCondition): void {
  const { network, weakNet } = state
  Object.assign(state, networkState(condition, network))
  if (state.network !== network) {
    signals.emit('network', { isConnected: state.network !== 'none', networkType: state.network })
  }
  // A phone finds it out by its last requests (framework/performance/network); here it is known at once.
  if (state.weakNet !== weakNet) {
    signals.emit('networkWeak', { weakNet: state.weakNet, networkType: state.network })
  }
}
