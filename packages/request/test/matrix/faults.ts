import type { Fault } from './fault'
import { BODY_FAULTS } from './faults/body'
import { CONNECTION_FAULTS } from './faults/connection'
import { INPUT_FAULTS } from './faults/input'
import { SESSION_FAULTS } from './faults/session'
import { STATUS_FAULTS } from './faults/status'
import { STREAM_FAULTS } from './faults/stream'
import { TARGET_FAULTS } from './faults/target'
import { TIME_FAULTS } from './faults/time'
import { TRANSFER_FAULTS } from './faults/transfer'
import { WORD_FAULTS } from './faults/words'

/** The rows of the matrix. */
export const FAULTS: readonly Fault[] = [
  ...CONNECTION_FAULTS,
  ...TARGET_FAULTS,
  ...TIME_FAULTS,
  ...STATUS_FAULTS,
  ...BODY_FAULTS,
  ...INPUT_FAULTS,
  ...SESSION_FAULTS,
  ...TRANSFER_FAULTS,
  ...STREAM_FAULTS,
  ...WORD_FAULTS,
]
