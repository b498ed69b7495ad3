/** Joins the words of a title, an id or a field name: `ImageReference`. */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('')
}

/** The same with a small first letter: `imageReference`. */
export function camelCase(text: string): string {
  const name = pascalCase(text)
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
}

/** Joins the words of a sentence for the name of an example: `a-remix-of-an-earlier-video`. */
export function kebabCase(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
}

/** Starts a sentence with a capital. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
