import type { notes as original } from '../zh/notes'

export const notes: typeof original = {
  notes: 'Notes from readers',
  noNotes: 'No notes yet. Write the first one.',
  noteText: 'Note',
  noteTextHint: 'What did you think of it?',
  you: 'You',
  addNote: 'Add note',
  addingNote: 'Adding…',
  noteIncomplete: 'Please write something first.',
  noteNeedsReader: 'To leave a note, sign in. What you wrote is still here.',
  editNote: 'Edit',
  saveNote: 'Save',
  savingNote: 'Saving…',
  noteNotSaved: 'Your change was not saved, please try again',
  remove: 'Delete',
  deleteNote: 'Delete this note?',
  deleteNoteHint: 'This cannot be undone.',
  yesDelete: 'Yes',
  noDelete: 'No',
  noteNotDeleted: 'That was not deleted, please try again',
}
