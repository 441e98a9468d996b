// Written by @hey-api/openapi-ts 0.99.0, and formatted.

export type ClientOptions = {
  baseUrl: `${string}` | (string & {})
}

export type GetCountData = {
  body?: never
  path: {
    key: string
  }
  query?: never
  url: '/count/{key}'
}

export type GetCountResponses = {
  /**
   * ok
   */
  200: {
    n: number
  }
}

export type GetCountResponse = GetCountResponses[keyof GetCountResponses]

export type AddCountData = {
  body?: never
  path: {
    key: string
  }
  query?: never
  url: '/count/{key}'
}

export type AddCountResponses = {
  /**
   * ok
   */
  200: {
    n: number
  }
}

export type AddCountResponse = AddCountResponses[keyof AddCountResponses]
