/** A kind of picture: how its file ends, and its content-type. */
export type ImageType = { extension: string; type: string }

// `.` stands for the four bytes of a WebP's length. Bytes as Latin-1, one character each.
const signatures: [RegExp, ImageType][] = [
  [/^\x89PNG\r\n/, { extension: 'png', type: 'image/png' }],
  [/^\xff\xd8\xff/, { extension: 'jpg', type: 'image/jpeg' }],
  [/^GIF8[79]a/, { extension: 'gif', type: 'image/gif' }],
  [/^RIFF.{4}WEBP/s, { extension: 'webp', type: 'image/webp' }],
]

/** What a file is by its first bytes: what its sender calls it proves nothing. Undefined for any other kind. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return signatures.find(([signature]) => signature.test(start))?.[1]
}
