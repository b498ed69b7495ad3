import type { Static } from '@sinclair/typebox'
import { type CanonicalMedia, isUpload } from '../../canonical'
import type { MediaKind, MediaRole, Mode } from '../../media'
import { countOnce, inOrder } from './gather-media'
import { itemRoles, roleInMode, roleOfSingleImage } from './roles'
import type { Form, Request } from './schema'

type AnyRequest = Request | Static<typeof Form>
type Reference = AnyRequest['input_reference']
type ReferenceObject = Exclude<Request['input_reference'], string | undefined>
type Item = NonNullable<Request['content']>[number]
type Listed = NonNullable<Request['image_list']>[number]
type Path = (string | number)[]

/** Reads the media of every field; the mode gives the role where neither the field nor the item does. */
export function readMedia(request: AnyRequest, mode: Mode | undefined): CanonicalMedia[] | undefined {
  const single = roleOfSingleImage(mode)
  const image = firstSaid(['image', request.image], ['image_url', request.image_url])
  const images = firstSaid(['images', request.images], ['image_urls', request.image_urls])
  const last = firstSaid(['end_image_url', request.end_image_url], ['last_image_url', request.last_image_url])
  const places = [
    readText('image', single, image),
    readReference(request.input_reference, mode),
    readText('image', 'lastFrame', last),
    readList('image', roleInMode('image', mode), images),
    readList('image', 'reference', ['reference_images', request.reference_images]),
    readImageList(request.image_list),
    readText('video', 'source', ['video', request.video]),
    readText('video', 'source', ['video_url', request.video_url]),
    readList('video', 'source', ['videos', request.videos]),
    readList('video', 'reference', ['video_urls', request.video_urls]),
    readList('audio', 'reference', ['audio_urls', request.audio_urls]),
    readItems(request.content, ['content'], mode),
  ]
  const media = countOnce(places)
  return media === undefined ? undefined : inOrder(withSource(media, mode))
}

/** Items that hold no media, and so have no canonical member. */
export function otherItems(content: readonly Item[] | undefined): Record<string, unknown>[] | undefined {
  let items: Record<string, unknown>[] | undefined
  for (const item of content ?? none) {
    if (item.type !== 'text' && item.type !== 'draft_task') continue
    items ??= []
    items.push(
      item.type === 'text'
        ? { type: item.type, text: item.text }
        : { type: item.type, draft_task: { id: item.draft_task.id } },
    )
  }
  return items
}

const none: readonly never[] = []

/** Listed images without an image. */
export function emptyListed(list: Request['image_list']): Record<string, unknown>[] | undefined {
  let items: Record<string, unknown>[] | undefined
  for (const item of list ?? none) {
    if (typeof item === 'string' || item.image !== undefined || item.image_url !== undefined) continue
    items ??= []
    items.push(item.type === undefined ? {} : { type: item.type })
  }
  return items
}

/** What an object in `input_reference` holds besides media: other items, or nothing at all. */
export function referenceLeft(reference: Reference): Record<string, unknown> | undefined {
  if (reference === undefined || typeof reference === 'string' || isUpload(reference)) return undefined
  const content = otherItems(reference.content)
  if (content !== undefined) return { content }
  const { image_url, url, file_id } = reference
  const isEmpty = [image_url, url, file_id, reference.content].every((member) => member === undefined)
  return isEmpty ? {} : undefined
}

// Two names of one field agree, but an empty text or list, which clients send that fill every field, disagrees with none.
function firstSaid<Value extends string | readonly string[]>(
  ...names: [name: string, value: Value | undefined][]
): [name: string, value: Value | undefined] {
  const said = names.find(([, value]) => value !== undefined && value.length > 0)
  return said ?? names.find(([, value]) => value !== undefined) ?? ['', undefined]
}

function linked(
  kind: MediaKind,
  role: MediaRole | undefined,
  url: string,
  path: Path,
  roleText?: string | undefined,
): CanonicalMedia {
  return { kind, role, roleText, url, upload: undefined, file: undefined, path }
}

function held(
  role: MediaRole,
  { upload, file }: Pick<Required<CanonicalMedia>, 'upload' | 'file'>,
  path: Path,
): CanonicalMedia {
  return { kind: 'image', role, roleText: undefined, url: undefined, upload, file, path }
}

function readText(
  kind: MediaKind,
  role: MediaRole,
  [name, url]: [name: string, url: string | undefined],
): CanonicalMedia[] | undefined {
  return url === undefined ? undefined : [linked(kind, role, url, [name])]
}

function readList(
  kind: MediaKind,
  role: MediaRole | undefined,
  [name, urls]: [name: string, urls: readonly string[] | undefined],
): CanonicalMedia[] | undefined {
  return urls?.map((url, index) => linked(kind, role, url, [name, index]))
}

function readReference(reference: Reference, mode: Mode | undefined): CanonicalMedia[] | undefined {
  if (reference === undefined) return undefined
  const role = roleOfSingleImage(mode)
  if (typeof reference === 'string') return readText('image', role, ['input_reference', reference])
  if (isUpload(reference)) return [held(role, { upload: reference, file: undefined }, ['input_reference'])]
  return readReferenceObject(reference, role, mode)
}

function readReferenceObject(
  { image_url, url, file_id, content }: ReferenceObject,
  role: MediaRole,
  mode: Mode | undefined,
): CanonicalMedia[] | undefined {
  const place = 'input_reference'
  const places = [
    typeof image_url === 'string' ? [linked('image', role, image_url, [place, 'image_url'])] : undefined,
    typeof image_url === 'object' ? [linked('image', role, image_url.url, [place, 'image_url', 'url'])] : undefined,
    url === undefined ? undefined : [linked('image', role, url, [place, 'url'])],
    file_id === undefined ? undefined : [held(role, { upload: undefined, file: file_id }, [place, 'file_id'])],
    readItems(content, [place, 'content'], mode, role),
  ]
  return countOnce(places)
}

/** Reads listed images, and nothing where there are items but none is an image: those stay as they are. */
function readImageList(list: Request['image_list']): CanonicalMedia[] | undefined {
  const media = list?.flatMap(readListed)
  return media?.length === 0 && list?.length !== 0 ? undefined : media
}

function readListed(item: Listed, index: number): CanonicalMedia[] {
  if (typeof item === 'string') return [linked('image', 'reference', item, ['image_list', index])]
  const role = item.type === undefined ? 'reference' : undefined
  const read = (name: 'image' | 'image_url'): CanonicalMedia[] | undefined => {
    const url = item[name]
    return url === undefined ? undefined : [linked('image', role, url, ['image_list', index, name], item.type)]
  }
  return countOnce([read('image'), read('image_url')]) ?? []
}

/** Reads the media among items, and nothing where there are items but none is media. */
function readItems(
  content: readonly Item[] | undefined,
  path: Path,
  mode: Mode | undefined,
  roleOfImage = roleInMode('image', mode),
): CanonicalMedia[] | undefined {
  if (content === undefined) return undefined
  const media: CanonicalMedia[] = []
  for (let index = 0; index < content.length; index += 1) {
    const item = content[index]
    if (item === undefined || item.type === 'text' || item.type === 'draft_task') continue
    const kind = kindOf(item)
    media.push(readItem(item, kind, [...path, index], kind === 'image' ? roleOfImage : roleInMode(kind, mode)))
  }
  return media.length === 0 && content.length > 0 ? undefined : media
}

function readItem(item: MediaItem, kind: MediaKind, path: Path, openRole: MediaRole | undefined): CanonicalMedia {
  const word = item.role
  const url = urlOf(item)
  if (word === undefined) return linked(kind, openRole, url, path)
  const named = roleFor(word)
  // A video is no frame: there the word says nothing that is known.
  const role = kind === 'image' || named === 'reference' ? named : undefined
  return linked(kind, role, url, path, role === undefined ? word : undefined)
}

let rolesByWord: ReadonlyMap<string, MediaRole> | undefined

function roleFor(word: string): MediaRole | undefined {
  rolesByWord ??= new Map(Object.entries(itemRoles))
  return rolesByWord.get(word)
}

type MediaItem = Exclude<Item, { type: 'text' | 'draft_task' }>

function kindOf({ type }: MediaItem): MediaKind {
  if (type === 'image_url') return 'image'
  return type === 'video_url' ? 'video' : 'audio'
}

function urlOf(item: MediaItem): string {
  if (item.type === 'image_url') return item.image_url.url
  return item.type === 'video_url' ? item.video_url.url : item.audio_url.url
}

// gemini-omni takes the video to edit in `content` too (document 003), whose roles have no word for it.
function withSource(media: CanonicalMedia[], mode: Mode | undefined): CanonicalMedia[] {
  if (mode !== 'edit' || media.some(({ role }) => role === 'source')) return media
  const first = media.find(({ kind, path }) => kind === 'video' && path.includes('content'))
  return media.map((item) => (item === first ? { ...item, role: 'source', roleText: undefined } : item))
}
