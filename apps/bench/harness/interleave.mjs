/**
 * Runs each peer once per round, another one first in each: whatever else the machine does, it does to all. One round before
 * does not count.
 * @template {{ name: string }} TPeer
 * @template TValue
 * @param {readonly TPeer[]} peers
 * @param {number} rounds
 * @param {(peer: TPeer) => Promise<TValue>} run one value
 * @returns {Promise<Record<string, TValue[]>>} a value for each round, by the peer's name
 */
export const interleave = (peers, rounds, run) =>
  interleaveGroups(peers, rounds, 1, async ([peer]) => [await run(peer)])

/**
 * As {@link interleave}, some peers at a time: `run` gives a value for each of those that it is given, `size` at most.
 * @template {{ name: string }} TPeer
 * @template TValue
 * @param {readonly TPeer[]} peers
 * @param {number} rounds
 * @param {number} size
 * @param {(peers: readonly TPeer[]) => Promise<readonly TValue[]>} run
 * @returns {Promise<Record<string, TValue[]>>}
 */
export async function interleaveGroups(peers, rounds, size, run) {
  const values = Object.fromEntries(peers.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    const from = round % peers.length
    const inTurn = [...peers.slice(from), ...peers.slice(0, from)]
    for (let start = 0; start < inTurn.length; start += size) {
      const group = inTurn.slice(start, start + size)
      const measured = await run(group)
      if (round > 0) for (const [index, { name }] of group.entries()) values[name].push(measured[index])
    }
  }
  return values
}
