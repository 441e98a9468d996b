import type { Rule } from 'postcss'

/** Whether a rule is a step of an animation: its selector (`from`, `50%`) names no element. */
export function isKeyframe(rule: Rule): boolean {
  const parent = rule.parent
  return parent?.type === 'atrule' && 'name' in parent && /keyframes$/i.test(String(parent.name))
}
