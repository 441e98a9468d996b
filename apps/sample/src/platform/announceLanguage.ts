/** A mini program's pages have no language attribute; `announceLanguage.h5.ts` is its H5 half. */
export function announceLanguage(_language: string): void {}
