import fc from 'fast-check'
import { createUtf8Decoder } from '../../src/streaming/utf8'

const decode = (pieces: readonly Uint8Array[]): string => {
  const decoder = createUtf8Decoder()
  return pieces.map((piece) => decoder(piece)).join('')
}

/** Bytes cut at any places. */
const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}

// Leading and continuing bytes of every kind, and the borders of what is allowed.
const tricky = fc.constantFrom(
  0x41,
  0x7f,
  0x80,
  0x8f,
  0x90,
  0x9f,
  0xa0,
  0xbb,
  0xbf,
  0xc0,
  0xc1,
  0xc2,
  0xdf,
  0xe0,
  0xe4,
  0xed,
  0xef,
  0xf0,
  0xf3,
  0xf4,
  0xf5,
  0xff,
)

it.each([
  ['text', fc.string({ unit: 'binary', maxLength: 40 }).map((text) => new TextEncoder().encode(text))],
  ['bytes that are no text', fc.array(tricky, { maxLength: 40 }).map((bytes) => Uint8Array.from(bytes))],
])('decodes %s as TextDecoder does, wherever it is cut', (_what, bytes) => {
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(100), { maxLength: 8 }), (whole, places) => {
      expect(decode(cut(whole, places))).toBe(new TextDecoder().decode(whole, { stream: true }))
    }),
    { numRuns: 3000 },
  )
})

it('gives a split character with its last byte', () => {
  const decoder = createUtf8Decoder()
  const [first, second] = cut(new TextEncoder().encode('书'), [2])

  expect(decoder(first as Uint8Array)).toBe('')
  expect(decoder(second as Uint8Array)).toBe('书')
})

it('leaves out half a character at the end', () => {
  expect(decode([Uint8Array.of(0x41, 0xe4, 0xb9)])).toBe('A')
})

it('leaves out one byte order mark, also when it is split', () => {
  const mark = [0xef, 0xbb, 0xbf]

  expect(decode([Uint8Array.of(0xef), Uint8Array.of(0xbb, 0xbf, ...mark, 0x41)])).toBe('\ufeffA')
})
