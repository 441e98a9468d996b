import type { Row } from '@library'

export const toggled = (row: Row): Row => ({ ...row, isDone: !row.isDone })

/** The rows with one of them replaced. */
export const withRow = (rows: readonly Row[], row: Row): Row[] => rows.map((old) => (old.id === row.id ? row : old))
