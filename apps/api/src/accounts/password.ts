import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const length = 64

/** What to keep of a password: its salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, length)
  return `${salt.toString('base64url')}.${key.toString('base64url')}`
}

/** Whether this is the password that was hashed. Takes as long for a wrong one. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [salt = '', key = ''] = hashed.split('.')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), length)
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'))
}
