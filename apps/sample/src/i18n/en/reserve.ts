import type { reserve as original } from '../zh/reserve'

export const reserve: typeof original = {
  reserve: 'Reserve',
  reserveIntro: 'Leave your name and phone number and we keep a copy for you.',
  reserveNoCopies: 'All copies are on loan. Someone may just have brought one back, so you can still try.',
  reserveName: 'Name',
  reserveNameHint: 'Who picks the book up',
  reservePhone: 'Phone',
  reservePhoneHint: 'So that we can reach you',
  reserving: 'Reserving…',
  reserveIncomplete: 'Please fill in your name, and a phone number of at least 5 digits.',
  reserved: 'Reserved for you',
  receipt: (id, name) => `Reservation ${id} · ${name}`,
  pickUpBefore: (date) => `Please pick it up before ${date}.`,
  reserveNeedsReader: 'To reserve a book, sign in. What you filled in is still here.',
  noneLeft: 'Someone was faster: no copy is left just now.',
}
