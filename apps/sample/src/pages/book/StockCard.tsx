import type { UseQueryResult } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import type { BranchStock } from '../../api/types'
import { Copies } from '../../components/Copies'
import { QueryView } from '../../components/QueryView'
import { useLanguage } from '../../i18n/LanguageProvider'
import './StockCard.scss'

export function StockCard({ stock }: { stock: UseQueryResult<BranchStock[], Error> }) {
  const { words } = useLanguage()
  return (
    <View className="card stock">
      <Text className="card__title">{words.stock}</Text>
      <QueryView query={stock} retryId="retry-stock">
        {(branches) => (
          <View id="stock">
            {branches.length === 0 && <Text className="stock__empty">{words.noStock}</Text>}
            {branches.map(({ branch, copies, shelf }) => (
              <View key={branch} className="stock__branch">
                <View className="stock__place">
                  <Text className="stock__name">{words.branches[branch] ?? branch}</Text>
                  <Text className="stock__shelf">{words.shelf(shelf)}</Text>
                </View>
                <Copies count={copies} />
              </View>
            ))}
          </View>
        )}
      </QueryView>
    </View>
  )
}
