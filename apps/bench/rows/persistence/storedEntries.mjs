/** What ahooks and taro-hooks have in the storage of the queries of earlier pages (`stored` in `src/peers/libraries`). */
export function storedEntries(count, text) {
  const value = JSON.stringify({ data: { text }, params: [], time: Date.now() })
  return Array.from({ length: count }, (_, index) => [`entry ${index}`, value])
}
