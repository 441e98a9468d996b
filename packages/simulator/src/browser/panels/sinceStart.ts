const startedAt = Date.now()

/** When something happened, counted from the start of the page. */
export function sinceStart(at: number): string {
  return `${(Math.max(0, at - startedAt) / 1000).toFixed(2)} s`
}
