export const BUDGETS: ReadonlyArray<{ readonly app: string; readonly title: string; readonly budget: number }>
export function measure(app: string, language: 'es2017' | 'es5'): { readonly raw: number; readonly gzip: number }
