import type { Static } from '@sinclair/typebox'
import { type CanonicalMedia, isUpload } from '../../canonical'
import type { MediaKind, MediaRole, Mode } from '../../contract'
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
  if (places.every((place) => place === undefined)) return undefined
  return inOrder(withSource(countOnce(places), mode))
}

/** Items that hold no media, and so have no canonical member. */
export function otherItems(content: readonly Item[] | undefined): Record<string, unknown>[] | undefined {
  const items = (content ?? []).flatMap((item): Record<string, unknown>[] => {
    if (item.type === 'text') return [{ type: item.type, text: item.text }]
    return item.type === 'draft_task' ? [{ type: item.type, draft_task: { id: item.draft_task.id } }] : []
  })
  return items.length === 0 ? undefined : items
}

/** Listed images without an image. */
export function emptyListed(list: Request['image_list']): Record<string, unknown>[] | undefined {
  const items = (list ?? []).flatMap((item, index) =>
    typeof item === 'string' || readListed(item, index).length > 0
      ? []
      : [item.type === undefined ? {} : { type: item.type }],
  )
  return items.length === 0 ? undefined : items
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

function readText(
  kind: MediaKind,
  role: MediaRole,
  [name, url]: [name: string, url: string | undefined],
): CanonicalMedia[] | undefined {
  return url === undefined ? undefined : [{ kind, role, url, path: [name] }]
}

function readList(
  kind: MediaKind,
  role: MediaRole | undefined,
  [name, urls]: [name: string, urls: readonly string[] | undefined],
): CanonicalMedia[] | undefined {
  return urls?.map((url, index) => ({ kind, role, url, path: [name, index] }))
}

function readReference(reference: Reference, mode: Mode | undefined): CanonicalMedia[] | undefined {
  if (reference === undefined) return undefined
  const role = roleOfSingleImage(mode)
  if (typeof reference === 'string') return readText('image', role, ['input_reference', reference])
  if (isUpload(reference)) return [{ kind: 'image', role, upload: reference, path: ['input_reference'] }]
  return readReferenceObject(reference, role, mode)
}

function readReferenceObject(
  { image_url, url, file_id, content }: ReferenceObject,
  role: MediaRole,
  mode: Mode | undefined,
): CanonicalMedia[] | undefined {
  const image = { kind: 'image', role } as const
  const places: (CanonicalMedia[] | undefined)[] = [
    typeof image_url === 'string' ? [{ ...image, url: image_url, path: ['input_reference', 'image_url'] }] : undefined,
    typeof image_url === 'object'
      ? [{ ...image, url: image_url.url, path: ['input_reference', 'image_url', 'url'] }]
      : undefined,
    url === undefined ? undefined : [{ ...image, url, path: ['input_reference', 'url'] }],
    file_id === undefined ? undefined : [{ ...image, file: file_id, path: ['input_reference', 'file_id'] }],
    readItems(content, ['input_reference', 'content'], mode, role),
  ]
  return places.every((place) => place === undefined) ? undefined : countOnce(places)
}

/** Reads listed images, and nothing where there are items but none is an image: those stay as they are. */
function readImageList(list: Request['image_list']): CanonicalMedia[] | undefined {
  const media = list?.flatMap(readListed)
  return media?.length === 0 && list?.length !== 0 ? undefined : media
}

function readListed(item: Listed, index: number): CanonicalMedia[] {
  const image = { kind: 'image', path: ['image_list', index] } as const
  if (typeof item === 'string') return [{ ...image, role: 'reference', url: item, path: [...image.path] }]
  const role = item.type === undefined ? 'reference' : undefined
  const read = (name: 'image' | 'image_url'): CanonicalMedia[] | undefined => {
    const url = item[name]
    return url === undefined ? undefined : [{ ...image, role, roleText: item.type, url, path: [...image.path, name] }]
  }
  return countOnce([read('image'), read('image_url')])
}

/** Reads the media among items, and nothing where there are items but none is media. */
function readItems(
  content: readonly Item[] | undefined,
  path: Path,
  mode: Mode | undefined,
  roleOfImage = roleInMode('image', mode),
): CanonicalMedia[] | undefined {
  const items = content?.flatMap((item, index): CanonicalMedia[] => {
    if (item.type === 'text' || item.type === 'draft_task') return []
    const kind = kindOf[item.type]
    const named = item.role !== undefined && Object.hasOwn(itemRoles, item.role) ? itemRoles[item.role] : undefined
    // A video is no frame: there the word says nothing that is known.
    const known = kind === 'image' || named === 'reference' ? named : undefined
    const open = kind === 'image' ? roleOfImage : roleInMode(kind, mode)
    return [
      {
        kind,
        role: item.role === undefined ? open : known,
        roleText: known === undefined ? item.role : undefined,
        url: urlOf(item),
        path: [...path, index],
      },
    ]
  })
  return items?.length === 0 && content?.length !== 0 ? undefined : items
}

const kindOf = { image_url: 'image', video_url: 'video', audio_url: 'audio' } as const

function urlOf(item: Exclude<Item, { type: 'text' | 'draft_task' }>): string {
  if (item.type === 'image_url') return item.image_url.url
  return item.type === 'video_url' ? item.video_url.url : item.audio_url.url
}

/** Leaves out what an earlier place holds in the same role; a repetition within one place is meant. */
function countOnce(places: readonly (readonly CanonicalMedia[] | undefined)[]): CanonicalMedia[] {
  const seen = new Set<string>()
  return places.flatMap((place) => {
    const fresh = (place ?? []).filter((media) => media.url === undefined || !seen.has(keyOf(media)))
    for (const media of fresh) seen.add(keyOf(media))
    return fresh
  })
}

function keyOf({ kind, role, roleText, url }: CanonicalMedia): string {
  return `${kind} ${role} ${roleText} ${url}`
}

// gemini-omni takes the video to edit in `content` too (document 003), whose roles have no word for it.
function withSource(media: CanonicalMedia[], mode: Mode | undefined): CanonicalMedia[] {
  if (mode !== 'edit' || media.some(({ role }) => role === 'source')) return media
  const first = media.find(({ kind, path }) => kind === 'video' && path.includes('content'))
  return media.map((item) => (item === first ? { ...item, role: 'source', roleText: undefined } : item))
}

const kinds: readonly MediaKind[] = ['image', 'video', 'audio']
const roles: readonly (MediaRole | undefined)[] = ['firstFrame', 'lastFrame', undefined, 'reference', 'source']

// Fields have no order among each other; within one role the order stays, for a prompt may count images.
function inOrder(media: readonly CanonicalMedia[]): CanonicalMedia[] {
  return kinds.flatMap((kind) =>
    roles.flatMap((role) => media.filter((item) => item.kind === kind && item.role === role)),
  )
}
