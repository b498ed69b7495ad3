import { ajv } from './ajv'
import { arktype } from './arktype'
import { compiledZod } from './compiled-zod'
import type { Peer } from './peer'
import { typebox } from './typebox'
import { typia } from './typia'
import { valibot } from './valibot'
import { zod } from './zod'

/** The same rules, those of the `ope-ai` schema for JSON, in other validators. */
export const peers: readonly Peer[] = [ajv, typebox, compiledZod, zod, valibot, arktype, typia]
