import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The browser at `CHROME_PATH`, or one in its usual place, or `fallback` if that is there.
 * @throws Error when `CHROME_PATH` names a file that is not there
 */
export function findChrome(fallback: string): string | undefined {
  const given = process.env.CHROME_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROME_PATH is ${given}, and there is no file. Point it at a Chrome or Chromium, or unset it.`)
  }
  return [...usualPlaces(), fallback].find((path) => existsSync(path))
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    const inside = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return inside.flatMap((path) => roots.flatMap((root) => (root ? [join(root, path)] : [])))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}
