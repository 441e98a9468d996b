/** One tab of the developer's panels. */
export interface Panel {
  readonly title: string
  readonly element: HTMLElement
  /** What stands beside the title: how many there are. */
  readonly badge: () => string
  /** Whether the badge should alarm. */
  readonly isBad?: () => boolean
  /** The tab was opened. */
  readonly show?: () => void
}
