import type { MediaKind, MediaRole, Mode, RolesByMode } from '../../media'

/** Words of document 003 for the task; Kling says multi_i2v and gemini-omni r2v for references. */
export const modes: Readonly<Record<string, Mode>> = {
  t2v: 't2v',
  i2v: 'i2v',
  i2v_first_last: 'i2v-first-last',
  reference_images: 'reference',
  reference_material: 'reference',
  multi_i2v: 'reference',
  r2v: 'reference',
  edit: 'edit',
  extend: 'extend',
}

/** What the mode makes of media whose place says nothing. */
export const roleByMode: RolesByMode = {
  image: { i2v: 'firstFrame', 'i2v-first-last': 'firstFrame', reference: 'reference', edit: 'reference' },
  video: { reference: 'reference', edit: 'source', extend: 'source' },
  audio: { reference: 'reference', edit: 'reference' },
}

/** What the mode makes of media whose place says nothing; `undefined` where the mode leaves it open too. */
export function roleInMode(kind: MediaKind, mode: Mode | undefined): MediaRole | undefined {
  return mode === undefined ? undefined : roleByMode[kind][mode]
}

/** What `image`, `image_url` and `input_reference` are: the mode decides, and without one they are the first frame. */
export function roleOfSingleImage(mode: Mode | undefined): MediaRole {
  return roleInMode('image', mode) ?? 'firstFrame'
}

/** What the roles of items in `content` mean. */
export const itemRoles: Readonly<Record<string, MediaRole>> = {
  first_frame: 'firstFrame',
  last_frame: 'lastFrame',
  reference_image: 'reference',
  reference_video: 'reference',
  reference_audio: 'reference',
}
