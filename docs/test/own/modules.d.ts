// What the pages import from the reader's own files.

declare module '*/api' {
  import type { Endpoint, ServerEvent, Stream } from '@taro-query/request'

  export interface BookPage {
    items: { title: string }[]
  }
  export const listBooks: Endpoint<void, BookPage>
  export const getBook: Endpoint<{ params: { id: string | number } }, { title: string }>
  export const listNotes: Endpoint<{ params: { id: string | number } }, { text: string }[]>
  export const addNote: Endpoint<{ params: { id: number }; body: { text: string } }, { id: number }>
  export const ask: Endpoint<{ body: { question: string } }, Stream<ServerEvent<{ text: string }>>>
}

declare module '*/types' {
  export interface Book {
    id: number
    title: string
  }
  export interface Note {
    id: number
    text: string
  }
  export interface Receipt {
    id: number
  }
}

// It is not on the npm registry that these tests install from. What a plain request needs of it, as its repository has it:
// https://github.com/alovajs/alova/blob/main/packages/adapter-taro/typings/index.d.ts
declare module '@alova/adapter-taro' {
  import type { request } from '@tarojs/taro'
  import type { AlovaRequestAdapter } from 'alova'
  import type ReactHook from 'alova/react'

  type Response = request.SuccessCallbackResult<{ code: number; message: string; data: unknown }>

  export default function AdapterTaro(): {
    statesHook: typeof ReactHook
    requestAdapter: AlovaRequestAdapter<object, Response, Response['header']>
  }
}

declare module '*/schema' {
  interface Operation<TRequestBody, TResponse> {
    parameters: { query?: never; header?: never; path: { id: number }; cookie?: never }
    requestBody?: TRequestBody
    responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': TResponse } } }
  }
  export interface paths {
    '/books/{id}': { get: Operation<never, { title: string }> }
    '/books/{id}/notes': {
      post: Operation<{ content: { 'application/json': { text: string } } }, { id: number }>
    }
  }
}

declare module '*/sessions' {
  export function readSession(authorization: string | undefined): Promise<string | undefined>
}
