/**
 * Whether the developer's panels stand beside the phone: as `?panels=1` or `?panels=0` says, else when a person opened
 * the page on its own. A test's locators shall find the app alone.
 */
export function wantsPanels(): boolean {
  const said = new URLSearchParams(window.location.search).get('panels')
  if (said !== null) return said !== '0'
  return window.parent === window && !navigator.webdriver
}
