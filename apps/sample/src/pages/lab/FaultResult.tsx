import { isRequestError } from '@taro-query/request'
import { Text, View } from '@tarojs/components'
import { useLanguage } from '../../i18n/LanguageProvider'
import './FaultResult.scss'
import { readFields } from './readFields'
import type { FaultState } from './useFault'

interface FaultResultProps {
  id: string
  state: Extract<FaultState, { name: 'over' }>
}

/** The error as docs/errors.md describes it. */
export function FaultResult({ id, state: { error, milliseconds } }: FaultResultProps) {
  const { words } = useLanguage()
  const { lab } = words
  const time = lab.took((milliseconds / 1000).toFixed(1))
  if (!isRequestError(error)) {
    return (
      <View id={id} className="result" role="status">
        <Text className="result__advice">{error ? String(error) : lab.noError}</Text>
        <Text className="result__small">{time}</Text>
      </View>
    )
  }
  return (
    <View id={id} className="result" role="status">
      <View className="result__head">
        <Text className="result__name">{error.name}</Text>
        <Text className={error.retryable ? 'result__retry' : 'result__retry result__retry--not'}>
          {error.retryable ? lab.retryable : lab.notRetryable}
        </Text>
      </View>
      <Text className="result__message">{error.message}</Text>
      {readFields(error).map(([name, value]) => (
        <View key={name} className="result__field">
          <Text className="result__key">{name}</Text>
          <Text className="result__value">{value}</Text>
        </View>
      ))}
      <Text className="result__advice">{lab.advice[error.name]}</Text>
      <Text className="result__small">
        {time} · docs/errors.md#{error.name.toLowerCase()}
      </Text>
    </View>
  )
}
