// Left out on purpose: how a request is checked and forwarded, which has no meaning without a list of what is allowed.
export type { Dialing } from './createAgents'
export type { RelayLogEntry, RelayOptions } from './createForwarder'
export { type CloudFunction, createRelay } from './createRelay'
export { createRelayServer, type RelayServerOptions } from './createRelayServer'
export type { AllowedOrigin } from './readAllowed'
export type {
  RelayAnswer,
  RelayBody,
  RelayCode,
  RelayFailure,
  RelayFault,
  RelayRequest,
  RelayResponse,
} from './wire'
