import type { Platform } from '../host/types'

/** `Platform.chooseFiles`: the browser's own dialog. */
export const chooseFiles: NonNullable<Platform['chooseFiles']> = async (kinds, count) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = kinds.map((kind) => `${kind}/*`).join(',')
  input.multiple = count > 1
  await new Promise((resolve) => {
    input.addEventListener('change', resolve)
    input.addEventListener('cancel', resolve)
    input.click()
  })
  const files = [...(input.files ?? [])].slice(0, count)
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}
