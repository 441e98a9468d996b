const events = []
const routes = ['BeforeAppRoute', 'BeforePageUnload', 'AfterPageUnload', 'BeforePageLoad', 'AfterPageLoad']

// Writes down each event, with the pages that are on the stack at that moment.
function hear(name, { page, ...event }) {
  events.push({ name, ...event, data: page?.data, stack: getCurrentPages().map(({ route }) => route) })
}
for (const name of [...routes, 'AppRoute', 'AppRouteDone']) wx[`on${name}`]((event) => hear(name, event))

App({ events, hear })
