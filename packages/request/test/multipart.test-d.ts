import { createClient, type LocalFile, multipart } from '@taro-query/request'

const client = createClient({ baseURL: 'https://api.example.com' })
const file: LocalFile = { filePath: 'http://tmp/a.png' }

const upload = client.endpoint({
  method: 'POST',
  path: '/avatars',
  body: multipart<{ avatar: LocalFile; caption?: string; size: number }>(),
})
void upload({ body: { avatar: file, size: 1 } })
// @ts-expect-error the file is missing
void upload({ body: { size: 1 } })
// @ts-expect-error a path alone is text
void upload({ body: { avatar: 'http://tmp/a.png', size: 1 } })
// @ts-expect-error not a field of the form
void upload({ body: { avatar: file, size: 1, other: 'x' } })

// @ts-expect-error no platform sends two files at a time
multipart<{ front: LocalFile; back: LocalFile }>()
// @ts-expect-error without a file it is `urlencoded`
multipart<{ caption: string }>()
// @ts-expect-error without the file it would be no upload
multipart<{ avatar?: LocalFile }>()
// @ts-expect-error the platforms send a field once
multipart<{ avatar: LocalFile; tags: string[] }>()
// @ts-expect-error nested fields have no one spelling
multipart<{ avatar: LocalFile; size: { width: number } }>()

interface Form {
  avatar: LocalFile
  caption: string | undefined
}
// An interface, too.
multipart<Form>()

const body = multipart<Form>()
// @ts-expect-error a GET has no body
client.endpoint({ method: 'GET', path: '/avatars', body })
