import { readFileSync, writeFileSync } from 'node:fs'

// `npm run lock`: adds to package-lock.json the optional packages of platforms that a registry did not serve.
//
// npm leaves out what it cannot fetch, and then `npm ci` refuses the file everywhere. The versions are exact in the
// packages that name them; without an integrity npm takes what the registry of the other platform has.

interface LockedPackage {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const file = new URL('../package-lock.json', import.meta.url)
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(file, 'utf8'))

let added = 0
for (const [place, locked] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
    if (isLocked(place, name) || !/^\d+\.\d+\.\d+/.test(version)) continue
    lock.packages[placeFor(place, name)] = { version, ...platformOf(name), dev: true, optional: true }
    added += 1
  }
}
const sorted = Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1))
lock.packages = Object.fromEntries(sorted)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} optional packages added`)

/** Whether the package would find this one: within itself, or beside any package that holds it. */
function isLocked(place: string, name: string): boolean {
  const version = lock.packages[place]?.optionalDependencies?.[name]
  const holders = place
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'))
  return ['', ...holders].some((holder) => {
    const found = lock.packages[`${holder === '' ? '' : `${holder}/`}node_modules/${name}`]
    return found?.version === version
  })
}

/** Beside the package that names it, or within that package where another version stands there already. */
function placeFor(place: string, name: string): string {
  const hoisted = `node_modules/${name}`
  return hoisted in lock.packages ? `${place}/node_modules/${name}` : hoisted
}

function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor)).slice(0, 1)
  const libc = os[0] === 'linux' && words.some((word) => word.startsWith('musl')) ? ['musl'] : []
  return {
    ...(cpu.length === 0 ? {} : { cpu }),
    ...(libc.length === 0 ? {} : { libc }),
    ...(os.length === 0 ? {} : { os }),
  }
}
