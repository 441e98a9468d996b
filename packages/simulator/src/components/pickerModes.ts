import { type Region, regionsIn } from './regions'

/** What a mode of `<picker>` needs to know: its properties as they are now. */
export interface PickerSettings {
  readonly mode: string
  readonly range: readonly unknown[]
  readonly rangeKey: string
  readonly start: string
  readonly end: string
  readonly fields: string
  readonly customItem: string
  readonly level: string
}

/** One mode. A choice is an index into each column. */
export interface PickerMode {
  /** The choice that stands for a value of the app. */
  choice(value: unknown): number[]
  /** The texts of the columns. What is in one may depend on the choice in those before it. */
  columns(choice: readonly number[]): string[][]
  /** What `change` says of a choice. */
  detail(choice: readonly number[]): { value: unknown; [more: string]: unknown }
}

/** @throws Error when there is no such mode */
export function pickerMode(settings: PickerSettings): PickerMode {
  const create = modes[settings.mode]
  if (!create) throw new Error(`<picker> has no mode "${settings.mode}": use ${Object.keys(modes).join(', ')}.`)
  return create(settings)
}

const modes: Record<string, (settings: PickerSettings) => PickerMode> = {
  selector: ({ range, rangeKey }) => ({
    choice: (value) => [Number(value) || 0],
    columns: () => [range.map((item) => labelOf(item, rangeKey))],
    detail: ([index = 0]) => ({ value: String(index) }),
  }),
  multiSelector: ({ range, rangeKey }) => {
    const lists = range.map((list) => (Array.isArray(list) ? list : []))
    return {
      choice: (value) => lists.map((_, at) => Number((Array.isArray(value) ? value : [])[at]) || 0),
      columns: () => lists.map((list) => list.map((item) => labelOf(item, rangeKey))),
      detail: (choice) => ({ value: [...choice] }),
    }
  },
  time: ({ start, end }) =>
    parts(/^(\d+):(\d+)$/, ':', start || '00:00', end || '23:59', ([hour]) => (hour === undefined ? [0, 23] : [0, 59])),
  // The years are the simulator's own choice: the official page names no limit.
  date: ({ start, end, fields }) => {
    const count = ['year', 'month', 'day'].indexOf(fields) + 1 || 3
    const limit = (date: string, rest: string): string => (date || rest).split('-').slice(0, count).join('-')
    return parts(
      /^(\d+)(?:-(\d+))?(?:-(\d+))?/,
      '-',
      limit(start, '1900-01-01'),
      limit(end, '2100-12-31'),
      ([year, month]) => {
        if (year === undefined) return [1, 9999]
        return month === undefined ? [1, 12] : [1, new Date(year, month, 0).getDate()]
      },
    )
  },
  region: ({ customItem, level }) => {
    const depth = { province: 1, city: 2 }[level] ?? 3
    const first: Region[] = customItem === '' ? [] : [{ code: '', name: customItem }]
    const lists = (choice: readonly number[]): Region[][] => {
      const found: Region[][] = []
      let parent: Region | undefined
      for (let at = 0; at < depth; at++) {
        // Nothing is inside «all».
        const list = at > 0 && parent?.code === '' ? first : [...first, ...regionsIn(parent)]
        found.push(list)
        parent = list[choice[at] ?? 0] ?? list[0]
      }
      return found
    }
    return {
      choice(value) {
        const names = Array.isArray(value) ? value : []
        const choice: number[] = []
        for (let at = 0; at < depth; at++) {
          choice[at] = Math.max(0, lists(choice)[at]?.findIndex(({ name }) => name === names[at]) ?? 0)
        }
        return choice
      },
      columns: (choice) => lists(choice).map((list) => list.map(({ name }) => name)),
      detail(choice) {
        const chosen = lists(choice).flatMap((list, at) => list[choice[at] ?? 0] ?? [])
        // Postal codes are in no list that is here.
        return { value: chosen.map(({ name }) => name), code: chosen.map(({ code }) => code), postcode: '' }
      },
    }
  },
}

/** A time or a date: numbers with a first and a last value, each column limited by what is before it. */
function parts(
  pattern: RegExp,
  separator: string,
  start: string,
  end: string,
  bounds: (before: readonly number[]) => readonly [number, number],
): PickerMode {
  const read = (text: string): number[] =>
    (pattern.exec(text)?.slice(1) ?? []).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  const [first, last] = [read(start), read(end)]
  const ranges = (choice: readonly number[]): number[][] => {
    const found: number[][] = []
    const chosen: number[] = []
    for (let at = 0; at < first.length; at++) {
      const [low, high] = bounds(chosen)
      const from = chosen.every((part, before) => part === first[before]) ? Math.max(low, first[at] ?? low) : low
      const to = chosen.every((part, before) => part === last[before]) ? Math.min(high, last[at] ?? high) : high
      const list = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
      found.push(list)
      chosen.push(list[Math.min(choice[at] ?? 0, list.length - 1)] ?? from)
    }
    return found
  }
  const write = (part: number): string => String(part).padStart(2, '0')
  return {
    choice(value) {
      const wanted = read(String(value ?? ''))
      const choice: number[] = []
      for (let at = 0; at < first.length; at++) {
        choice[at] = Math.max(0, ranges(choice)[at]?.indexOf(wanted[at] ?? -1) ?? 0)
      }
      return choice
    },
    columns: (choice) => ranges(choice).map((list) => list.map(write)),
    detail: (choice) => ({
      value: ranges(choice)
        .map((list, at) => write(list[Math.min(choice[at] ?? 0, list.length - 1)] ?? 0))
        .join(separator),
    }),
  }
}

function labelOf(item: unknown, key: string): string {
  // The app's own object, with whatever keys it has.
  return String(key !== '' && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item)
}
