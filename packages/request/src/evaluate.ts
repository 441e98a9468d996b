/** What may be given outright, or by a function that is asked each time. */
export function evaluate<T, TArguments extends unknown[]>(
  given: T | ((...args: TArguments) => T),
  ...args: TArguments
): T {
  // A function is never the value itself.
  return typeof given === 'function' ? (given as (...args: TArguments) => T)(...args) : given
}
