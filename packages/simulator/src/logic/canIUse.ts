/** `canIUse`: whether there is an API of that name. Of parameters, components and the rest it knows nothing. */
export function canIUse(api: Record<string, unknown>): (name: unknown) => boolean {
  return (name) => Object.hasOwn(api, String(name).split('.')[0] ?? '')
}
