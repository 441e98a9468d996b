import type { notes as original } from '../zh/notes'

export const notes: typeof original = {
  notes: 'Notes from readers',
  noNotes: 'No notes yet. Write the first one.',
  noteText: 'Note',
  noteTextHint: 'What did you think of it?',
  noteAuthor: 'Your name',
  noteAuthorHint: 'What others should call you',
  addNote: 'Add note',
  addingNote: 'Adding…',
  noteAdded: 'Note added',
  noteIncomplete: 'Please write a note and your name.',
}
