import type { lab as original } from '../zh/lab'

export const lab: typeof original = {}
