export const BUDGETS: ReadonlyArray<{ readonly app: string; readonly title: string; readonly budget: number }>
export function weigh(output: string): { readonly raw: number; readonly gzip: number }
export function scriptsOf(output: string): Buffer[]
export function measure(app: string, language: 'es2017' | 'es5'): { readonly raw: number; readonly gzip: number }
