// Where an arrow key leads in a grid whose number of columns the window decides.

export type Placed = { readonly offsetTop: number; readonly offsetLeft: number }

export function walk<T extends Placed>(key: string, items: readonly T[], current: unknown): T | undefined {
  const at = items.findIndex((item) => item === current)
  const from = items[at]
  if (!from) return undefined
  switch (key) {
    case 'ArrowRight':
      return items[at + 1]
    case 'ArrowLeft':
      return items[at - 1]
    case 'ArrowDown':
      return nearest(
        items.slice(at + 1).filter((item) => item.offsetTop > from.offsetTop),
        from,
      )
    case 'ArrowUp':
      return nearest(
        items
          .slice(0, at)
          .filter((item) => item.offsetTop < from.offsetTop)
          .toReversed(),
        from,
      )
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
    default:
      return undefined
  }
}

/** In the next row, the one standing closest to the same column. */
function nearest<T extends Placed>(items: readonly T[], from: Placed): T | undefined {
  const row = items.filter((item) => item.offsetTop === items[0]?.offsetTop)
  return row.toSorted((left, right) => Math.abs(left.offsetLeft - from.offsetLeft) - Math.abs(right.offsetLeft - from.offsetLeft))[0]
}
