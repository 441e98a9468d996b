/** A browser has its own way to share a page; `ShareButton.tsx` is WeChat's. */
export function ShareButton(_props: { title: string; path: string }) {
  return null
}
