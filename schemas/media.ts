export type MediaKind = 'image' | 'video' | 'audio'

/** What a piece of media is for. `undefined` where a dialect does not say. */
export type MediaRole = 'firstFrame' | 'lastFrame' | 'reference' | 'source'

/** The task of a request, in the words of the gateways' `mode` field. */
export type Mode = 't2v' | 'i2v' | 'i2v-first-last' | 'reference' | 'edit' | 'extend'

export type RolesByMode = Readonly<Record<MediaKind, Readonly<Partial<Record<Mode, MediaRole>>>>>
