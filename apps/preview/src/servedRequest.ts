/** A request that an app's phone sent to the API, or had sent by the relay, for the list below it. */
export interface ServedRequest {
  method: string
  /** Path with query, as the server sees it; `relay → ` before what the relay sent. */
  path: string
  /** Absent when no response came. */
  status?: number
  milliseconds: number
}
