/** 128 bits, or nearly so: mini programs have no `crypto`. */
export function randomId(): string {
  return Array.from({ length: 4 }, () =>
    Math.floor(Math.random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
}
