/** What the rules do with a build, on either platform. */
export interface Driver {
  /** The words that an act waits for, on the page that is on screen. */
  sees(text: string): Promise<void>
  /** Taps the button of this id. */
  tap(id: string): Promise<void>
  back(): Promise<void>
  tapTab(text: string): Promise<void>
  /** The app goes to the background. */
  hide(): Promise<void>
  show(): Promise<void>
  /** Shown and hidden in one tick. */
  flicker(): Promise<void>
  /** As `hide`, for so long that nothing of the app runs; the clock goes on. */
  suspend(milliseconds: number): Promise<void>
  network(isConnected: boolean): Promise<void>
  /** What the readings told of their frames since the last call: `a 1 fetching`. */
  frames(): string[]
  /** Forgets what was drawn, and counts anew. */
  draws(): Promise<{ [page: string]: number }>
  /** Until all that is due has happened. */
  rest(): Promise<void>
}

/** Opens the app on this page. */
export type Open = (path: string) => Promise<Driver>
