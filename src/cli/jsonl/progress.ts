import type { Session } from '../session'
import type { Tally } from '../tally'

/** Says on a terminal how far a long run is. */
export interface Progress {
  tell(tally: Tally): void
  /** Takes the line away. */
  end(): void
}

/** Milliseconds between two lines. */
const pause = 250

const eraseLine = '\r\u001b[2K'

const silent: Progress = { tell() {}, end() {} }

/** Opens a progress line on standard error; where that is no terminal, or the output fills the terminal, it is silent. */
export function openProgress({ terminal, output }: Session): Progress {
  if (terminal === undefined || output.isTTY) return silent
  let next = performance.now() + pause
  let isShown = false
  return {
    tell({ requests, refused }) {
      const now = performance.now()
      if (now < next) return
      next = now + pause
      isShown = true
      terminal(`${eraseLine}${requests.toLocaleString('en')} requests, ${refused.toLocaleString('en')} refused`)
    },
    end() {
      if (isShown) terminal(eraseLine)
    },
  }
}
