// The names of the browser that Taro's build for mini programs takes from its runtime (webpack5-runner,
// MiniWebpackPlugin).
export {
  cancelAnimationFrame,
  document,
  history,
  location,
  MutationObserver,
  navigator,
  requestAnimationFrame,
  SVGElement,
  TaroElement as Element,
  URL,
  URLSearchParams,
  window,
} from '@tarojs/runtime'
