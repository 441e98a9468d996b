import { resolvePath } from './paths'

/**
 * Where a file of an npm package can be, the nearest place first: in `miniprogram_npm` of the folder, and of each one
 * above it up to the root (devtools/npm). None for a path that says where it begins.
 */
export function npmPlaces(folder: string, id: string): string[] {
  if (/^[./]/.test(id)) return []
  const parts = folder === '' ? [] : folder.split('/')
  return [...parts.map((_, above) => parts.slice(0, parts.length - above).join('/')), ''].map((place) =>
    resolvePath(place, `miniprogram_npm/${id}`),
  )
}
