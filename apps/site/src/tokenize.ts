/**
 * The words of a text for the search. MiniSearch's own rule sees a Chinese sentence as one word; here it is its pairs of
 * characters, so that a word is found anywhere. `Intl.Segmenter` would cut by dictionaries that Node and each browser have
 * in their own versions. VitePress sends the function's text to the browser: it must not use anything around it.
 */
export function tokenize(text: string): string[] {
  const parts = text.match(/\p{Script=Han}+|[^\p{Script=Han}\p{Z}\p{P}\n\r]+/gu) ?? []
  return parts.flatMap((part) => {
    if (part.length < 3 || !/^\p{Script=Han}/u.test(part)) return [part]
    return Array.from({ length: part.length - 1 }, (_, index) => part.slice(index, index + 2))
  })
}
