import { Text, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { focusable } from '../../components/focusable'
import { useLanguage } from '../../i18n/LanguageProvider'
import { FaultResult } from './FaultResult'
import './FaultRow.scss'
import type { Fault } from './faults'
import { useFault } from './useFault'

/** A fault to tap, and below it what came of it. */
export function FaultRow({ fault }: { fault: Fault }) {
  const { words } = useLanguage()
  const { state, start, stop } = useFault(fault)
  const { id } = fault
  const { title, hint } = words.lab.faults[id]
  const busy = state.name === 'running' || state.name === 'waiting'
  return (
    <View className="card fault">
      <View
        {...focusable}
        id={`fault-${id}`}
        className="fault__head"
        hoverClass="fault__head--pressed"
        role="button"
        aria-disabled={busy}
        onClick={start}
      >
        <View className="fault__words">
          <Text className="fault__title">{title}</Text>
          <Text className="fault__hint">{hint}</Text>
        </View>
        <Text className="fault__do">{busy ? '…' : state.name === 'over' ? words.lab.again : words.lab.try}</Text>
      </View>
      {busy && (
        <View className="fault__running">
          <View className="fault__status" role="status">
            {state.name === 'waiting' ? words.lab.waiting : words.lab.running[id]}
          </View>
          <View className="fault__stop">
            <Action id={`stop-${id}`} onTap={stop}>
              {words.lab.stop}
            </Action>
          </View>
        </View>
      )}
      {state.name === 'over' && <FaultResult id={`result-${id}`} state={state} />}
    </View>
  )
}
