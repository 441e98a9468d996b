import type { Page } from 'playwright-core'

export declare const dist: string
export declare const hosts: Record<string, string>
/** Playwright's. */
export declare const page: Page
