/** An error of the cloud: `errCode`, not `errno`, by wxcloud/reference/errcode. The message is the text after `fail `. */
export function cloudError(errCode: number, message: string): Error & { errCode: number } {
  return Object.assign(new Error(message), { errCode })
}

/** General: the table has none that fits better. */
export const GENERAL = -1
export const BAD_TYPE = -401003
export const FUNCTION_FAILED = -404011
export const CLOUD_TIMEOUT = -501002
export const BAD_ARGUMENT = -501007
export const NO_SUCH_RESOURCE = -501009
