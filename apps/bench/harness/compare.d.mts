export function compare(then: unknown, now: unknown): { counts: number; ratios: number; differences: string[] }
