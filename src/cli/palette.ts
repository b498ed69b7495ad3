import pc from 'picocolors'
import type { Session } from './session'

/** Functions that colour a text, or leave it as it is. */
export type Palette = ReturnType<typeof pc.createColors>

/** Colours for a terminal, unless `--no-color`, `NO_COLOR` or a dumb terminal forbids them. */
export function paletteOf(wanted: boolean, session: Session): Palette {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM = '' } = session.env
  if (!wanted || NO_COLOR !== '') return pc.createColors(false)
  if (FORCE_COLOR !== '') return pc.createColors(FORCE_COLOR !== '0')
  return pc.createColors(session.output.isTTY && TERM !== 'dumb')
}
