import type { CloudRecord } from '../../host/cloud'
import type { HostContext } from '../../host/context'
import { describe } from '../../host/errorReports'

/** Keeps the record of a call while `run` makes it: told at its start and at its end. */
export async function recorded<TResult>(
  { events, stamp }: HostContext,
  start: Pick<CloudRecord, 'api' | 'name' | 'env' | 'body' | 'method' | 'path'>,
  run: (record: CloudRecord) => Promise<TResult>,
): Promise<TResult> {
  const record: CloudRecord = { ...stamp(), ...start }
  const end = (outcome: Pick<CloudRecord, 'errMsg' | 'errCode'>): void => {
    const { order, at } = stamp()
    Object.assign(record, outcome, { endOrder: order, endedAt: at })
    events.emit('cloud', record)
  }
  events.emit('cloud', record)
  try {
    const result = await run(record)
    end({ errMsg: `cloud.${start.api}:ok` })
    return result
  } catch (error) {
    const { errCode = -1 } = error as { errCode?: number }
    end({ errMsg: `cloud.${start.api}:fail ${describe(error).message}`, errCode })
    throw error
  }
}
