interface Answer {
  resolve(token: string): void
  reject(reason: unknown): void
}

let answer: Answer | undefined
/** A token that came when nobody waited. */
let spare: string | undefined

/** Opens the login page and waits for what comes of it. Rejects when the reader leaves it. */
export function awaitToken(open: () => Promise<unknown>): Promise<string> {
  if (spare !== undefined) {
    const token = spare
    spare = undefined
    return Promise.resolve(token)
  }
  return new Promise((resolve, reject) => {
    answer = { resolve, reject }
    open().catch(giveUp)
  })
}

/**
 * The login page has a token.
 * @returns whether somebody waits for it. Nobody does after a reload of the page: then it is kept for who asks next.
 */
export function giveToken(token: string): boolean {
  const waiting = answer
  answer = undefined
  if (waiting) waiting.resolve(token)
  else spare = token
  return waiting !== undefined
}

/** The reader has left the login page, or it did not open. After a token it changes nothing. */
export function giveUp(): void {
  answer?.reject(new Error('The login page was left.'))
  answer = undefined
}
