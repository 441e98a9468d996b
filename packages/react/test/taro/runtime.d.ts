declare module '@tarojs/plugin-framework-react/dist/runtime' {
  export function createReactApp(
    App: unknown,
    react: unknown,
    dom: unknown,
    config: { appId: string },
  ): { onLaunch(options: object): void }
  export const useDidHide: (callback: () => void) => void
  export const useDidShow: (callback: () => void) => void
  export const useReachBottom: (callback: () => void) => void
  export const usePullDownRefresh: (callback: () => void) => void
}
