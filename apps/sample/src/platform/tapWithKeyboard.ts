/** A mini program has no keys to listen to; `tapWithKeyboard.h5.ts` is its H5 half. */
export function tapWithKeyboard(): void {}
