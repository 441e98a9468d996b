import type { Node } from 'acorn'

/** acorn says `unknown` of what a node consists of. */
export type AnyNode = Node & { readonly [part: string]: unknown }

export function isNode(part: unknown): part is AnyNode {
  return typeof part === 'object' && part !== null && typeof (part as { type?: unknown }).type === 'string'
}
