/** Makes a value when it is first asked for, and keeps it: what one dialect does not need costs nothing at the start. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
