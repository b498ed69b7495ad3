import { ratio } from './figures'
import type { Bars } from './result'

/** Panels side by side that share their rows and their scale. */
export interface Strip {
  readonly title: string
  readonly panels: readonly Bars[]
}

/** The powers of ten that a scale runs from and to. */
export interface Decades {
  readonly from: number
  readonly to: number
}

const width = 880
const names = 96
const gap = 36
const row = 19
const top = 56
const bottom = 34

// Both colours of each pair are legible on either ground, for viewers that know no colour scheme.
const style = `
text { font: 12px system-ui, sans-serif; fill: #6e7781 }
.title { font-weight: 600; font-size: 14px }
.own { font-weight: 600; fill: #1a73e8 }
.grid { stroke: #8c959f; stroke-opacity: 0.3 }
.parse { stroke: #bc4c00; stroke-dasharray: 3 3 }
.dot { fill: #818b98 }
.dot.own { fill: #1a73e8 }
@media (prefers-color-scheme: dark) {
text { fill: #9198a1 }
.own, .dot.own { fill: #4493f8 }
.parse { stroke: #db6d28 }
}`

/** Draws dots over a logarithmic scale, with a line where `JSON.parse` is. */
export function chart(strips: readonly Strip[]): string {
  const heights = strips.map(({ panels }) => top + bottom + row * (panels[0]?.bars.length ?? 0))
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0))
  const drawn = strips.map((strip, index) => `<g transform="translate(0 ${tops[index]})">${drawStrip(strip)}</g>`)
  const height = heights.reduce((sum, each) => sum + each, 0)
  const about =
    'Time of each validator as a multiple of the time of JSON.parse of the same body, on a logarithmic scale.'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${about}">
<style>${style}</style>
${drawn.join('\n')}
</svg>
`
}

function drawStrip({ title, panels }: Strip): string {
  const decades = decadesOf(panels.flatMap(({ bars }) => bars.map(({ value }) => value)))
  const each = (width - names - gap * panels.length) / panels.length
  const labels = (panels[0]?.bars ?? []).map(({ name }, index) =>
    text(names - 8, lineAt(index), name, { anchor: 'end', own: index === 0 }),
  )
  const drawn = panels.map((panel, index) => {
    const left = names + index * (each + gap)
    return `<g transform="translate(${round(left)} 0)">${drawPanel(panel, decades, each)}</g>`
  })
  return [`<text class="title" x="0" y="18">${escaped(title)}</text>`, ...labels, ...drawn].join('\n')
}

function drawPanel({ title, bars }: Bars, decades: Decades, length: number): string {
  const end = top + row * bars.length
  const at = (value: number) => round(placeOf(value, decades) * length)
  const ticks = powers(decades).flatMap((value) => [
    `<line class="${value === 1 ? 'parse' : 'grid'}" x1="${at(value)}" x2="${at(value)}" y1="${top - 6}" y2="${end}"/>`,
    text(at(value), end + 16, `${value}`, { anchor: 'middle' }),
  ])
  const dots = bars.flatMap(({ value }, index) => {
    const own = index === 0
    // The figure stands on the side that has room for it.
    const isRight = placeOf(value, decades) < 0.75
    return [
      `<circle class="dot${own ? ' own' : ''}" cx="${at(value)}" cy="${lineAt(index) - 4}" r="5"/>`,
      text(at(value) + (isRight ? 9 : -9), lineAt(index), ratio(value), { anchor: isRight ? 'start' : 'end', own }),
    ]
  })
  return [text(0, top - 14, title, { anchor: 'start' }), ...ticks, ...dots].join('\n')
}

/** Where a value lies on a logarithmic scale, 0 at its start and 1 at its end. */
export function placeOf(value: number, { from, to }: Decades): number {
  return (Math.log10(value) - from) / (to - from)
}

/** The whole decades that hold all values, and 1. */
export function decadesOf(values: readonly number[]): Decades {
  const logs = [...values, 1].map(Math.log10)
  const from = Math.floor(Math.min(...logs))
  return { from, to: Math.max(Math.ceil(Math.max(...logs)), from + 1) }
}

function powers({ from, to }: Decades): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`))
}

/** The base line of a row's text. */
function lineAt(index: number): number {
  return top + row * index + 14
}

interface TextStyle {
  readonly anchor: 'start' | 'middle' | 'end'
  readonly own?: boolean
}

function text(x: number, y: number, content: string, { anchor, own = false }: TextStyle): string {
  return `<text${own ? ' class="own"' : ''} x="${round(x)}" y="${y}" text-anchor="${anchor}">${escaped(content)}</text>`
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
