import type { Bookshelf } from '../startBookshelf'

/** A request that reached the API, in order. */
export interface ApiRequest {
  method: string
  /** With the query: `/books?limit=20`. */
  path: string
  contentType: string | undefined
  body: string
  /** Absent while it is under way, and when it was cut off. */
  status: number | undefined
  /** The app itself cut it off. */
  aborted: boolean
}

/** The app on one of the platforms, as its user sees and touches it. */
export interface Phone {
  platform: 'weapp' | 'h5'
  /** Waits until the page shows the text. */
  see(text: string, options?: { timeout?: number }): Promise<void>
  /** Waits until the page does not show it any more. */
  gone(text: string): Promise<void>
  /** Waits until the page has an element with the id. */
  has(id: string): Promise<void>
  /** All that the app has stored on the device. */
  stored(): Promise<string>
  /** All that the page shows. */
  text(): Promise<string>
  /** Taps the element with the id. */
  tap(id: string): Promise<void>
  /** Puts a finger on it and moves away: no tap. */
  touch(id: string): Promise<void>
  /** Replaces what the field with the id holds. */
  type(id: string, text: string): Promise<void>
  /** The confirm key of the keyboard, in the field with the id. */
  confirm(id: string): Promise<void>
  /** Waits for the dialog, and taps its button. */
  answer(button: string): Promise<void>
  /** Waits for the login page, if this platform has one, and fills it in. The name is the reader's, unless WeChat knows him. */
  signIn(name: string): Promise<void>
  /** Taps a tab by its text. */
  tab(text: string): Promise<void>
  pullDown(): Promise<void>
  reachBottom(): Promise<void>
  back(): Promise<void>
  setOffline(offline: boolean): Promise<void>
  /** The app is ended and started anew, with what it has stored. */
  restart(): Promise<void>
  requests(): ApiRequest[]
  /** @throws Error when the app reported an error, or left a problem in the console */
  close(): Promise<void>
}

export interface OpenOptions {
  bookshelf: Bookshelf
  /** Page to open, with its query. @default the first tab */
  path?: string
  /** @default 'zh' */
  language?: 'zh' | 'en'
  /** Origin of the branches' system. @default none: the stock cannot be shown */
  branches?: string
  /** The bytes of the picture that the user chooses. @default he closes the sheet */
  chosen?: Uint8Array
  /** Starts without a network. @default false */
  offline?: boolean
}

export type OpenPhone = (options: OpenOptions) => Promise<Phone>
