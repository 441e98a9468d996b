import type { ServerResponse } from 'node:http'

/** Writes a text in pieces of random length, cut anywhere, in the middle of a character too. */
export const inPieces = (wire: Buffer) => async (response: ServerResponse) => {
  for (let start = 0; start < wire.length; ) {
    const end = start + 1 + Math.floor(Math.random() * 8000)
    response.write(wire.subarray(start, end))
    start = end
    await new Promise((resolve) => setImmediate(resolve))
  }
  response.end()
}

/** Sends an event every 20 ms until the other side leaves. */
export const endless = (response: ServerResponse) => {
  const timer = setInterval(() => response.write('data: 1\n\n'), 20)
  response.on('close', () => clearInterval(timer))
}
