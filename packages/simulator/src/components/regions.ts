import { areaList } from '@vant/area-data'

/** A province, a city or a district, with its code of GB/T 2260. */
export interface Region {
  readonly code: string
  readonly name: string
}

/** The provinces; the cities of a province; the districts of a city. */
export function regionsIn(parent?: Region): readonly Region[] {
  if (!parent) return listed(areaList.province_list, '')
  return parent.code.endsWith('0000')
    ? listed(areaList.city_list, parent.code.slice(0, 2))
    : listed(areaList.county_list, parent.code.slice(0, 4))
}

// Objects with whole numbers as keys are in their order.
function listed(list: Readonly<Record<string, string>>, prefix: string): Region[] {
  return Object.entries(list).flatMap(([code, name]) => (code.startsWith(prefix) ? [{ code, name }] : []))
}
