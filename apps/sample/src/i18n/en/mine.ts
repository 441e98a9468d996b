import type { mine as original } from '../zh/mine'

export const mine: typeof original = {}
