export type { ServedRequest } from './servedRequest'
export { type H5Server, serveH5 } from './serveH5'
export { type Preview, servePreview } from './servePreview'
export { type StartedPreview, startPreview } from './startPreview'
