import type { SignedIn } from '../src/index'
import { readJson } from './readJson'

/** A reader with an account of this name, and the header that their requests bring. */
export async function signIn(url: string, name = '林'): Promise<SignedIn & { authorization: string }> {
  const response = await fetch(`${url}/sessions/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: 'red chamber' }),
  })
  const signedIn = await readJson<SignedIn>(response)
  return { ...signedIn, authorization: `Bearer ${signedIn.token}` }
}
