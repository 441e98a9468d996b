/** A library's set of features: a file of a folder beside this one, named for its set. */
declare module '@set' {
  import type { PropsWithChildren, ReactElement, ReactNode } from 'react'

  export function Root(props: PropsWithChildren): ReactElement | ReactNode

  /** The title of a book. In the set `transport` with a time-out, an abort when nobody needs it any more, and retries. */
  export function useBook(id: number): string | undefined

  /** Adds a book. From the set `mutation` on. */
  export function useAdd(): (title: string) => void

  /** An infinite list. From the set `mutation` on. */
  export function useBooks(): { titles: readonly string[]; more(): void }
}

/** What the first page shows of it: a file of `shown`. */
declare module '@shown' {
  import type { ReactElement } from 'react'

  export function Shown(): ReactElement
}
