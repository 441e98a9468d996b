/** The body of an answer of this API, in the shape that the test expects. */
export async function readJson<T>(response: Response): Promise<T> {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  // The test's own expectations are what checks the shape.
  return (await response.json()) as T
}
