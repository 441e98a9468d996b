import { navigateTo } from '@tarojs/taro'

/** Milliseconds that two taps in a hurry are apart. H5 says that the page is open while the one below still shows. */
const HURRY = 300

let opening = false

/** Opens a page above this one, once: the second of two quick taps opens nothing. */
export function openPage(url: string): void {
  if (opening) return
  opening = true
  void navigateTo({ url }).finally(() =>
    setTimeout(() => {
      opening = false
    }, HURRY),
  )
}
