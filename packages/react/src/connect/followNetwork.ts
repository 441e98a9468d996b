import { onlineManager } from '@tanstack/react-query'
import { getNetworkType, offNetworkStatusChange, onNetworkStatusChange } from '@tarojs/taro'

/** The device's network, for TanStack's `onlineManager`. For mini programs. */
export function followNetwork(): () => void {
  if (typeof onNetworkStatusChange !== 'function') return () => {}
  // An event is newer than the answer to a question asked before it.
  let isKnown = false
  const change = ({ isConnected }: { isConnected: boolean }) => {
    isKnown = true
    onlineManager.setOnline(isConnected)
  }
  onNetworkStatusChange(change)
  // The event tells of changes only, so the state at launch has to be asked for.
  askNetworkType().then(
    (networkType) => {
      if (!isKnown) onlineManager.setOnline(networkType !== 'none')
    },
    // Unknown is online, as TanStack assumes: a request will tell.
    () => {},
  )
  return () => {
    isKnown = true
    if (typeof offNetworkStatusChange === 'function') offNetworkStatusChange(change)
    onlineManager.setOnline(true)
  }
}

/** Where a platform lacks it, Taro's function answers nothing. */
async function askNetworkType(): Promise<string | undefined> {
  const result: { networkType: string } | undefined = await getNetworkType?.()
  return result?.networkType
}
