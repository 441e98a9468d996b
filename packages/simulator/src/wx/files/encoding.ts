interface Encoding {
  toBytes(text: string): Uint8Array
  toText(bytes: Uint8Array): string
}

const utf8: Encoding = {
  toBytes: (text) => new TextEncoder().encode(text),
  toText: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
}
const binary: Encoding = {
  toBytes: (text) => Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  // One by one: a large file has more bytes than a call may have arguments.
  toText: (bytes) => bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''),
}
const base64: Encoding = {
  toBytes: (text) => binary.toBytes(atob(text)),
  toText: (bytes) => btoa(binary.toText(bytes)),
}
const hex: Encoding = {
  toBytes: (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  toText: (bytes) => bytes.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), ''),
}
const utf16: Encoding = {
  toBytes: (text) =>
    Uint8Array.from({ length: text.length * 2 }, (_, at) => text.charCodeAt(at >> 1) >> (8 * (at & 1))),
  toText: (bytes) => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
}

/** The encodings of text that the file system knows, by name (FileSystemManager.readFile). */
export const encodings: Readonly<Record<string, Encoding>> = {
  utf8,
  'utf-8': utf8,
  base64,
  hex,
  ascii: binary,
  binary,
  latin1: binary,
  ucs2: utf16,
  'ucs-2': utf16,
  utf16le: utf16,
  'utf-16le': utf16,
}
