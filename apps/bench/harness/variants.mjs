/**
 * The peers that load their list, and ours once more without what starts a page's queries before the page (`late=1`,
 * docs/load-time.md): `search` is what the launch page's address ends with.
 */
export function variantsOf(peers) {
  return peers
    .filter(({ failed }) => !failed)
    .flatMap((peer) => {
      const plain = { ...peer, output: `${peer.name}-es2017`, search: '' }
      if (peer.name !== 'taro-query') return [plain]
      const late = { ...plain, name: `${peer.name}-late`, search: '&late=1' }
      return [plain, { ...late, title: `${peer.title}, no \`loadOnRoute\``, zh: `${peer.title}，不用 \`loadOnRoute\`` }]
    })
}
