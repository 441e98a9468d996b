export function readBlocks(language: 'en' | 'zh'): Record<string, string>
export function asBlock(markdown: string): string
