/** A text in the site's languages. */
export interface Text {
  readonly en: string
  readonly zh: string
}

export type Language = keyof Text
