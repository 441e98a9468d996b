export const BUDGET: { readonly bytes: number; readonly milliseconds: number; readonly kept: number }
export function bundle(source?: string): { readonly file: string; readonly bytes: number; remove(): void }
export function openInstance(): Promise<{
  readonly bytes: number
  readonly started: number
  relay(
    count: number,
    concurrency: number,
  ): Promise<{ outcomes: Record<string, number>; milliseconds: number; heap: number }>
  close(): void
}>
