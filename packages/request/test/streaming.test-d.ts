import { chunks, createClient, events, json, type ServerEvent, type Stream } from '@taro-query/request'
import { expectTypeOf } from 'expect-type'
import { z } from 'zod'

const client = createClient({ baseURL: 'https://a.test' })

const bytes = client.endpoint({ method: 'GET', path: '/bytes', response: chunks() })
expectTypeOf(bytes()).resolves.toEqualTypeOf<Stream<Uint8Array>>()

const plain = client.endpoint({
  method: 'POST',
  path: '/answers',
  body: json<{ question: string }>(),
  response: events(),
})
expectTypeOf(plain({ body: { question: 'why' } })).resolves.toEqualTypeOf<Stream<ServerEvent<string>>>()

const validated = client.endpoint({
  method: 'GET',
  path: '/prices',
  response: events({ data: json(z.object({ at: z.string().transform(Number) })), limit: 100_000 }),
})
expectTypeOf(validated()).resolves.toEqualTypeOf<Stream<ServerEvent<{ at: number }>>>()

export async function read(): Promise<void> {
  for await (const { data, id, retry } of await validated()) {
    expectTypeOf(data.at).toEqualTypeOf<number>()
    expectTypeOf(id).toEqualTypeOf<string>()
    expectTypeOf(retry).toEqualTypeOf<number | undefined>()
  }
}

// @ts-expect-error a stream is no body
client.endpoint({ method: 'POST', path: '/bytes', body: chunks() })
