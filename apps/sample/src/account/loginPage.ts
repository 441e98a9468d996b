interface Answer {
  resolve(token: string): void
  reject(reason: unknown): void
}

let answer: Answer | undefined

/** Opens the login page and waits for what comes of it. Rejects when the reader leaves it. */
export function awaitToken(open: () => Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    answer = { resolve, reject }
    open().catch(reject)
  })
}

/** The login page has a token. */
export function giveToken(token: string): void {
  answer?.resolve(token)
}

/** The reader has left the login page. After a token it changes nothing. */
export function giveUp(): void {
  answer?.reject(new Error('The login page was left.'))
}
