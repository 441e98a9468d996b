/** Some of the APIs, by name. */
export function pick(apis: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, apis[name]]))
}
