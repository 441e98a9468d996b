/**
 * Runs each peer once per round, another one first in each: whatever else the machine does, it does to all.
 * @template {{ name: string }} TPeer
 * @param {readonly TPeer[]} peers
 * @param {number} rounds
 * @param {(peer: TPeer, round: number) => Promise<number>} run one value
 * @param {number} [warmUp] rounds before, which do not count
 * @returns {Promise<Record<string, number[]>>} a value for each round, by the peer's name
 */
export async function interleave(peers, rounds, run, warmUp = 1) {
  const values = Object.fromEntries(peers.map(({ name }) => [name, []]))
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < peers.length; turn++) {
      const peer = peers[(turn + warmUp + round) % peers.length]
      const value = await run(peer, round)
      if (round >= 0) values[peer.name].push(value)
    }
  }
  return values
}
