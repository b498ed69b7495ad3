import type { CanonicalMedia, CanonicalRequest } from '../../canonical'
import type { MediaKind } from '../../media'
import { isUrl } from '../../quick-texts'
import { roleInMode, roleOfSingleImage } from './roles'

type Members = Record<string, unknown>

/** The fields for media of one kind and role: for a single one, and for several. */
interface Fields {
  readonly one?: string
  readonly many?: string
}

/** Writes each medium to the field that `read` gives the same role, and to `content` where there is none. */
export function writeMedia(request: CanonicalRequest, body: Members): void {
  const { media = [], extensions } = request
  // Every list says that there are no media; this one is the unified entry of document 003.
  const lists: Record<string, unknown[]> = request.media?.length === 0 ? { images: [] } : {}
  appendAll(lists, 'content', itemsOf(extensions?.content))
  appendAll(lists, 'image_list', itemsOf(extensions?.image_list))
  for (const group of groupsOf(media)) {
    const { one, many } = fieldsFor(group, request)
    const asList = many !== undefined && (one === undefined || group.length > 1)
    const [first, ...others] = group
    if (asList) appendAll(lists, many, many === 'image_list' ? group.map(writeListed) : group.map(({ url }) => url))
    else if (one !== undefined) body[one] = first.url
    if (!asList) appendAll(lists, 'content', (one === undefined ? group : others).map(writeItem))
  }
  for (const name of Object.keys(lists)) body[name] = lists[name]
  const reference = writeReference(media, extensions?.input_reference)
  if (reference !== undefined) body.input_reference = reference
}

function appendAll(lists: Record<string, unknown[]>, field: string, items: unknown[]): void {
  if (items.length === 0) return
  const list = lists[field]
  lists[field] = list === undefined ? items : [...list, ...items]
}

type Group = readonly [CanonicalMedia, ...CanonicalMedia[]]

/** Media by URL that share kind and role. */
function groupsOf(media: readonly CanonicalMedia[]): readonly Group[] {
  const groups: [CanonicalMedia, ...CanonicalMedia[]][] = []
  for (const item of media) {
    if (item.url === undefined) continue
    const group = groups.find(([first]) => isAlike(first, item))
    if (group === undefined) groups.push([item])
    else group.push(item)
  }
  return groups
}

function isAlike(first: CanonicalMedia, { kind, role, roleText, path }: CanonicalMedia): boolean {
  if (first.kind !== kind || first.role !== role) return false
  return roleText === undefined
    ? first.roleText === undefined
    : first.roleText !== undefined && first.path[0] === path[0]
}

function fieldsFor(group: Group, request: CanonicalRequest): Fields {
  const [{ kind, role, roleText, path }] = group
  if (kind !== 'image') return roleText === undefined ? (otherFields[kind][`${role}`] ?? {}) : {}
  const isKling = request.model?.name === 'kling-video'
  // The list holds images that `content` does not take, such as base64 text.
  if (roleText !== undefined) return isKling || path[0] === 'image_list' ? { many: 'image_list' } : {}
  return imageFields(group, isKling, request)
}

const otherFields: Readonly<Record<Exclude<MediaKind, 'image'>, Readonly<Record<string, Fields>>>> = {
  video: { source: { one: 'video_url', many: 'videos' }, reference: { many: 'video_urls' } },
  audio: { reference: { many: 'audio_urls' } },
}

function imageFields(group: Group, isKling: boolean, { mode, media = [] }: CanonicalRequest): Fields {
  const [{ role }] = group
  const roleOfList = roleInMode('image', mode)
  if (role === undefined) return { many: 'images' }
  if (role === 'lastFrame') return { one: 'end_image_url' }
  if (role === 'firstFrame') {
    if (roleOfSingleImage(mode) !== role) return {}
    return roleOfList === role ? { one: 'image', many: 'images' } : { one: 'image' }
  }
  // A mode that starts from an image takes `reference_images` for none, but an image in `content`.
  const isOnlyImage = roleOfList === 'firstFrame' && !media.some((item) => item.role === 'firstFrame')
  if (isOnlyImage && group.every(isLink)) return {}
  return { many: isKling ? 'image_list' : 'reference_images' }
}

/** Whether `content` takes an image: it takes no base64 text. */
function isLink({ url }: CanonicalMedia): boolean {
  return url !== undefined && isUrl(url)
}

const firstAndLast: Readonly<Record<string, string>> = { firstFrame: 'first_frame', lastFrame: 'last_frame' }

function writeItem({ kind, role, roleText, url }: CanonicalMedia): Members {
  const word = role === 'reference' ? wordsForReference[kind] : role === undefined ? roleText : firstAndLast[role]
  const held = { url }
  // An image of which no word says what it is goes to `images`.
  if (kind === 'image') return { type: 'image_url', role: word, image_url: held }
  const type = itemTypes[kind]
  return word === undefined ? { type, [type]: held } : { type, role: word, [type]: held }
}

const itemTypes = { video: 'video_url', audio: 'audio_url' } as const

const wordsForReference = { image: 'reference_image', video: 'reference_video', audio: 'reference_audio' } as const

function writeListed({ url, roleText }: CanonicalMedia): Members {
  return { image: url, ...(roleText === undefined ? {} : { type: roleText }) }
}

/** The one field that takes a file; the mode gives its role. */
function writeReference(media: readonly CanonicalMedia[], left: unknown): unknown {
  const held = media.find(({ upload, file }) => upload !== undefined || file !== undefined)
  if (held === undefined) return left
  // `read` leaves an object here or nothing.
  return held.upload ?? { ...(left as Members | undefined), file_id: held.file }
}

function itemsOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list : []
}
