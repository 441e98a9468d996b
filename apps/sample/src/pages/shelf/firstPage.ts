/** What the list shows before anybody searches. */
export const firstPage = { query: { limit: 20 } }
