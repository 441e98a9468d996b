export const notes = {
  notes: '读者留言',
  noNotes: '还没有留言，写第一条吧。',
  noteText: '留言',
  noteTextHint: '这本书怎么样？',
  noteAuthor: '称呼',
  noteAuthorHint: '怎么称呼你',
  addNote: '发布留言',
  addingNote: '正在发布…',
  noteAdded: '留言已发布',
  noteIncomplete: '请写下留言和称呼。',
}
