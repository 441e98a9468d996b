/**
 * Text as a reader types it in a search box: lower case, no accents (`Brontë` → `bronte`), no name dots or apostrophes
 * (`简·爱` → `简爱`), one space between words. Written to `books.search_text` and applied to every search.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}·・'’]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
