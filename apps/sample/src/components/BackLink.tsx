/** The navigation bar of a mini program has its own way back; `BackLink.h5.tsx` is the H5 half. */
export function BackLink() {
  return null
}
