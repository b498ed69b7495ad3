/** A function that returns each item in its turn. */
export function cycle<Item>(items: readonly Item[]): () => Item {
  let index = 0
  return () => {
    const item = items[index] as Item // The index stays below the length.
    index = index + 1 === items.length ? 0 : index + 1
    return item
  }
}
