import { app } from './app'
import { book } from './book'
import { errors } from './errors'
import { lab } from './lab'
import { librarian } from './librarian'
import { mine } from './mine'
import { notes } from './notes'
import { reserve } from './reserve'
import { search } from './search'
import { shelf } from './shelf'
import { tabs } from './tabs'

export const zh = {
  ...app,
  ...tabs,
  ...shelf,
  ...search,
  ...book,
  ...notes,
  ...reserve,
  ...mine,
  ...librarian,
  ...lab,
  ...errors,
}
