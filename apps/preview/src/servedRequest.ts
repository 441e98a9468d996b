/** A request that an app's phone sent to the API, for the list below it. */
export interface ServedRequest {
  method: string
  /** Path with query, as the API sees it. */
  path: string
  /** Absent when no response came. */
  status?: number
  milliseconds: number
}
