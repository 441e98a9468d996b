import { DIFFERENCES, differenceOf } from './differences'
import { type Ending, type Endings, PLATFORMS, type Platform } from './fault'

export const cell = ({ name, reason }: Ending): string => (reason === undefined ? name : `${name} ${reason}`)

/** The matrix in aligned columns; what differs has the number of its cause, which is below. */
export function drawTable(seen: ReadonlyMap<string, Endings>): string {
  const rows = [...seen].map(([fault, endings]) => [
    fault,
    ...PLATFORMS.map((platform) => cell(endings[platform]) + mark(fault, platform)),
  ])
  const causes = DIFFERENCES.map(({ on, because }, index) => `[${index + 1}] ${on.join(', ')}: ${because}`)
  return `\n${align([['fault', ...PLATFORMS], ...rows]).join('\n')}\n\n${causes.join('\n')}\n\n`
}

function mark(fault: string, platform: Platform): string {
  const difference = differenceOf(fault, platform)
  return difference ? ` [${DIFFERENCES.indexOf(difference) + 1}]` : ''
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, text.length)
  }
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
