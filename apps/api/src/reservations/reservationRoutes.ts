import { Hono } from 'hono'
import { requireReader } from '../accounts/requireReader'
import type { Database } from '../database/schema'
import { type BodyVariables, formBody } from '../server/requestBody'
import { cancelReservation } from './cancelReservation'
import { listReservations } from './listReservations'
import { reserveBook } from './reserveBook'

/** Copies that wait at the desk for the reader who asked for them. */
export function reservationRoutes(database: Database): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()

  app.post('/reservations', async (context) => {
    const reader = await requireReader(database, context)
    return context.json(await reserveBook(database, reader.id, formBody(context)), 201)
  })
  app.get('/me/reservations', async (context) => {
    const reader = await requireReader(database, context)
    return context.json(await listReservations(database, reader.id))
  })
  app.delete('/me/reservations/:id', async (context) => {
    const reader = await requireReader(database, context)
    await cancelReservation(database, reader.id, context.req.param('id'))
    return context.body(null, 204)
  })
  return app
}
