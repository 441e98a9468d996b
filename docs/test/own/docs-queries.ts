export interface Book {
  id: number
  title: string
  likes: number
}

export interface Note {
  id: number
  text: string
}

/** Of the page's route. */
export declare const id: number
