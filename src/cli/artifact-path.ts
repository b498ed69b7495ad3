import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A file's path from the working directory, with slashes. */
export function artifactPath(file: string, cwd: string): string {
  return relative(cwd, resolve(cwd, file)).split(sep).join('/')
}

/** A file's relative URI reference; absolute only where no relative one leads to it, as on another drive. */
export function artifactUri(file: string, cwd: string): string {
  const path = artifactPath(file, cwd)
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.split('/').map(encodeURIComponent).join('/')
}
