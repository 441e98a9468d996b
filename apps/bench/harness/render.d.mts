/** @param results what is in `results.json` */
export function render(results: unknown, language: 'en' | 'zh'): Record<string, string>
