import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { runningTest } from './runningTest'
import { drawEvent, type TraceEvent } from './traceEvent'

/** Bytes of a request's or a response's body that are written. */
const MAX_BODY = 64 * 1024
/** Events that an error, and a failed test, show. */
const LAST = 20

/**
 * Writes the events as JSON Lines, one a line. A body of bytes is `{ base64 }`, and one of more than 64 KiB is cut, with
 * its full size in `bodyBytes`.
 * @returns the file's absolute path
 */
export function writeTrace(file: string, events: readonly TraceEvent[]): string {
  if (typeof file !== 'string' || file === '') throw new Error('trace: give the path of the file to write.')
  const path = resolve(file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, events.map((event) => `${JSON.stringify(toPlain(event))}\n`).join(''))
  return path
}

/**
 * The last events, with the milliseconds since the first of all. Without the life cycles of components and the route
 * events, which come in crowds: the file has them.
 */
export function drawTrace(events: readonly TraceEvent[]): string {
  const start = events[0]?.at ?? 0
  return events
    .filter((event) => event.type !== 'lifecycle' || event.of === 'App' || event.of === 'Page')
    .slice(-LAST)
    .map((event) => `  ${String(event.at - start).padStart(6)} ms  ${drawEvent(event)}`)
    .join('\n')
}

/** When the running test has failed, writes the last events to the terminal. */
export function sayWhatHappened(events: readonly TraceEvent[]): void {
  const test = runningTest()
  if (!test?.hasFailed || events.length === 0) return
  process.stderr.write(`\n${test.name}: what happened last in the mini program\n${drawTrace(events)}\n\n`)
}

function toPlain(event: TraceEvent): object {
  if (!('body' in event) || event.body === undefined) return event
  const bytes = Buffer.from(event.body)
  const kept = bytes.subarray(0, MAX_BODY)
  const body = typeof event.body === 'string' ? kept.toString() : { base64: kept.toString('base64') }
  // Of a response's body the record itself may have the beginning only.
  const { bodyBytes = bytes.length } = event as { bodyBytes?: number | undefined }
  return { ...event, body, bodyBytes: kept.length < bodyBytes ? bodyBytes : undefined }
}
