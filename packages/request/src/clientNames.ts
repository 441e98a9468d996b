const names = /* @__PURE__ */ new Set<string>()

/**
 * Says in a development build that two clients have one identity: their query keys are the same, so that one shows the
 * other's data. A hot reload makes a client anew, too.
 */
export function warnOfTwin(name: string): void {
  if (names.has(name)) {
    console.warn(
      `taro-query: there are two clients "${name}", whose queries share one cache. Give one of them another name: ` +
        'createClient({ name }). After a hot reload this is no mistake.',
    )
  }
  names.add(name)
}
