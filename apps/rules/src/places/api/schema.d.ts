// As openapi-typescript writes it.

export interface paths {
  '/count/{key}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: operations['getCount']
    put?: never
    post: operations['addCount']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}

export interface components {
  schemas: { Count: { n: number } }
}

export interface operations {
  getCount: {
    parameters: { query?: never; header?: never; path: { key: string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Count'] } }
    }
  }
  addCount: {
    parameters: { query?: never; header?: never; path: { key: string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Count'] } }
    }
  }
}
