/** The part of a mini program's native side that the hooks hear of: the page stack, app events, the network. */
export interface NativePage {
  $taroPath: string
  onLoad(options: object): void
  onShow(): void
  onHide(): void
  onUnload(): void
  onPullDownRefresh(): void
  onReachBottom(): void
}

type Listener<T> = (value: T) => void

function createEvent<T>() {
  const listeners = new Set<Listener<T>>()
  return {
    on: (listener: Listener<T>) => void listeners.add(listener),
    off: (listener: Listener<T>) => void listeners.delete(listener),
    emit: (value: T) => {
      for (const listener of listeners) listener(value)
    },
    count: () => listeners.size,
  }
}

export const platform = {
  pages: [] as NativePage[],
  appShow: createEvent<object>(),
  appHide: createEvent<object>(),
  network: createEvent<{ isConnected: boolean }>(),
  /** `undefined` where the platform cannot tell. */
  networkType: 'wifi' as string | undefined,
  /** What the app is launched with. */
  launch: { path: '', query: {} as Record<string, string> },
  /** `wx.onBeforePageLoad`. */
  beforePageLoad: createEvent<{ path: string; query: Record<string, string> }>(),
  /** What was fetched before the launch; an Error where the platform fails. */
  fetched: undefined as object | Error | undefined,
  isPullDownShown: false,
}
