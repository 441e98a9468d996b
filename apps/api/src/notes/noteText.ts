import * as v from 'valibot'
import { text, validate } from '../server/validate'

const noteSchema = v.object({ text: text(500) }, 'must be an object with text')

/** The text that a note's body holds. @throws HTTPException 400 when it is missing or too long. */
export const noteText = (body: unknown): string => validate(noteSchema, body).text
