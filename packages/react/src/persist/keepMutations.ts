import {
  dehydrate,
  hashKey,
  hydrate,
  type Mutation,
  type MutationCacheNotifyEvent,
  type MutationKey,
  type MutationOptions,
  type QueryClient,
} from '@tanstack/react-query'
import { randomId } from '../endpoint/randomId'
import { createKeys } from './createKeys'
import { createQueue } from './createQueue'
import { decodeMutation, encodeMutation, type KeptMutation } from './mutationEntry'
import type { PersistStorage } from './PersistStorage'
import { warn } from './warn'

/** Options of a mutation that is kept. */
// biome-ignore lint/suspicious/noExplicitAny: TanStack's own type for the options of whatever mutation
export type PersistedMutationOptions = MutationOptions<any, any, any, any> & { mutationKey: MutationKey }

type MutationFn = NonNullable<PersistedMutationOptions['mutationFn']>

/** How one mutation is kept. */
interface Keeping {
  /** Once it is kept. */
  key?: string
  id: string
  isSent: boolean
}

export interface MutationKeeping {
  /** Builds what the last session left, in the order of then. */
  restore: (keys: readonly string[]) => Promise<void>
  /** Ends when all is written. */
  flush: () => Promise<void>
  forget: () => void
  stop: () => void
}

/** One after the other, whatever they are: the second may be about what the first one made. */
const SCOPE = { id: '@taro-query/react' }

/**
 * Keeps the mutations of these keys until they have an outcome, each under a key of its own: from when it is called,
 * offline or not. What has begun when the app ends is begun anew at the next start, unless the server may have heard of it
 * and must not hear of it twice.
 */
export function keepMutations(
  client: QueryClient,
  mutations: readonly PersistedMutationOptions[],
  storage: PersistStorage,
  prefix: string,
  write: (key: string, text: string) => Promise<void>,
): MutationKeeping {
  const cache = client.getMutationCache()
  const listed = new Map(mutations.map((options) => [hashKey(options.mutationKey), options]))
  const kept = new Map<Mutation, Keeping>()
  const guards = new WeakSet<MutationFn>()
  const queue = createQueue()
  let startWriting = () => {}
  // After the keys of the last session are known: those of this one come behind them.
  void queue(
    () =>
      new Promise((resolve) => {
        startWriting = resolve
      }),
  )
  const toKey = createKeys(`${prefix}m:`)
  let isArranging = false
  for (const { mutationKey, ...options } of mutations) {
    client.setMutationDefaults(mutationKey, { scope: SCOPE, ...options })
  }
  // The first of the scope, so that a mutation which is called before the old ones are there waits for them.
  const first = listed.size > 0 ? cache.build(client, { scope: SCOPE }, placeholder()) : undefined

  const find = ({ options: { mutationKey } }: Mutation) => mutationKey && listed.get(hashKey(mutationKey))
  const save = (mutation: Mutation) =>
    queue(async () => {
      const keeping = kept.get(mutation)
      const [dehydrated] = dehydrate(client, {
        shouldDehydrateMutation: (other) => other === mutation,
        shouldDehydrateQuery: () => false,
      }).mutations
      if (!keeping || !dehydrated) return
      keeping.key = keeping.key ?? toKey()
      await write(keeping.key, encodeMutation({ ...keeping, mutation: dehydrated }))
    })
  const drop = (mutation: Mutation) => {
    const keeping = kept.get(mutation)
    if (!keeping || !kept.delete(mutation)) return
    void queue(async () => {
      if (keeping.key) await storage.removeItem(keeping.key)
    })
  }
  /** Puts the mutation's id in front of its function, and the note that it is sent into the storage before it is. */
  const guard = (mutation: Mutation) => {
    const { mutationFn, meta } = mutation.options
    if (!kept.has(mutation) || !mutationFn || guards.has(mutationFn)) return
    const guarded: MutationFn = async (variables, context) => {
      const keeping = kept.get(mutation)
      if (!keeping) return mutationFn(variables, context)
      if (!isIdempotent(meta, find(mutation))) {
        keeping.isSent = true
        await save(mutation)
      }
      return mutationFn(variables, { ...context, meta: { ...context.meta, idempotencyKey: keeping.id } })
    }
    guards.add(guarded)
    mutation.setOptions({ ...mutation.options, mutationFn: guarded })
  }
  const follow = ({ type, mutation, ...event }: MutationCacheNotifyEvent) => {
    if (isArranging || !mutation || !find(mutation)) return
    // A component that renders sets the options of its mutation right after this event.
    if (type === 'observerOptionsUpdated') void Promise.resolve().then(() => guard(mutation))
    if (type === 'removed') drop(mutation)
    if (type !== 'updated') return
    const { action } = event as { action: { type: string } }
    if (action.type === 'pending') {
      if (!kept.has(mutation)) kept.set(mutation, { id: randomId(), isSent: false })
      void save(mutation)
    }
    guard(mutation)
    if (action.type === 'success' || action.type === 'error') drop(mutation)
  }
  const unsubscribe = cache.subscribe(follow)

  const build = (key: string, { id, isSent, mutation: dehydrated }: KeptMutation) => {
    const isLost = isSent && !isIdempotent(dehydrated.meta, listed.get(hashKey(dehydrated.mutationKey ?? [])))
    hydrate(client, { mutations: [isLost ? asLost(dehydrated) : dehydrated] })
    const mutation = cache.getAll().pop()
    if (isLost || !mutation) return void queue(async () => void (await storage.removeItem(key)))
    kept.set(mutation, { key, id, isSent })
    guard(mutation)
  }

  return {
    async restore(keys) {
      const found: (readonly [string, KeptMutation])[] = []
      for (const key of [...keys].sort()) {
        const entry = decodeMutation(await storage.getItem(key).catch(() => undefined))
        if (entry && listed.has(hashKey(entry.mutation.mutationKey ?? []))) found.push([key, entry])
        else {
          if (entry) warn(`a mutation of the last start is dropped: persistQueries() has no ${key} in its mutations.`)
          await storage.removeItem(key).catch(() => undefined)
        }
        toKey.after(key)
      }
      startWriting()
      isArranging = true
      const meanwhile = cache.getAll().filter((mutation) => kept.has(mutation) && mutation.state.status === 'pending')
      for (const mutation of meanwhile) cache.remove(mutation)
      for (const [key, entry] of found) build(key, entry)
      for (const mutation of meanwhile) cache.add(mutation)
      if (first) cache.remove(first)
      isArranging = false
    },
    flush: () => queue(async () => {}),
    forget: () => kept.clear(),
    stop() {
      startWriting()
      unsubscribe()
      if (first) cache.remove(first)
    },
  }
}

function isIdempotent(...options: ({ meta?: unknown } | Record<string, unknown> | undefined)[]): boolean {
  return options.some((option) => {
    const { meta, idempotent } = (option ?? {}) as { meta?: { idempotent?: unknown }; idempotent?: unknown }
    return idempotent === true || meta?.idempotent === true
  })
}

function placeholder(): DehydratedMutationState {
  return {
    variables: undefined,
    context: undefined,
    submittedAt: Date.now(),
    data: undefined,
    error: null,
    failureCount: 0,
    failureReason: null,
    isPaused: false,
    status: 'pending',
  }
}

type DehydratedMutationState = KeptMutation['mutation']['state']

/** The outcome of a mutation that the app did not live to see. */
function asLost(mutation: KeptMutation['mutation']): KeptMutation['mutation'] {
  const error = new Error('The app ended while the mutation was sent: whether the server has it is not known.')
  return { ...mutation, state: { ...mutation.state, status: 'error', isPaused: false, error, failureReason: error } }
}
