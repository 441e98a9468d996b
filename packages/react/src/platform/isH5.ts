/** Whether this is the H5 build, where the browser has what mini programs lack. */
export function isH5(): boolean {
  return process.env.TARO_ENV === 'h5'
}
