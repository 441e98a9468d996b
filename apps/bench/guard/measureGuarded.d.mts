export function countRequests(): Promise<Record<string, string>>
export function countAwaited(): Promise<Record<string, number>>
export function countSetData(): Promise<Record<string, { calls: number; bytes: number } | { failed: string }>>
export function weighPackages(): Record<string, { raw: number; gzip: number }>
