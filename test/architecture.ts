// The arrows of the house, as a table, and the function that holds one file against it.
import { posix } from 'node:path'

export type SourceFile = { readonly path: string; readonly text: string }

type Room = {
  readonly name: string
  /** The first pattern that fits decides the room; its first group, if any, names the unit inside the room. */
  readonly path: RegExp
  /** Rooms it may import from. Its own unit is always allowed, other units of the same room are not. */
  readonly may: readonly string[]
  readonly packages: RegExp
}

const none = /^(?!)/u
const any = /./u
const nodeOnly = /^node:/u
const screenPackages =
  /^(react|react-dom|react-i18next|i18next|zustand|@mantine\/\w+|@tabler\/icons-react|@fontsource(-variable)?\/[\w-]+|valibot)(\/|$)/u
const belowApp = ['main/core', 'main/engine', 'main/features', 'shared', 'resources']

export const rooms: readonly Room[] = [
  { name: 'shared', path: /^src\/shared\//u, may: [], packages: /^(valibot|uqr)$/u },
  { name: 'main/core', path: /^src\/main\/core\//u, may: ['shared'], packages: none },
  { name: 'main/engine', path: /^src\/main\/engine\//u, may: ['main/core', 'shared'], packages: none },
  {
    name: 'main/features',
    path: /^src\/main\/features\/([\w-]+)/u,
    may: ['main/engine', 'main/core', 'shared'],
    packages: none,
  },
  { name: 'adapters/http', path: /^src\/main\/adapters\/http\//u, may: ['main/core', 'shared'], packages: any },
  {
    name: 'adapters/provider',
    path: /^src\/main\/adapters\/(niskala|digiswitch)\//u,
    may: ['adapters/http', 'main/core', 'shared'],
    packages: any,
  },
  {
    name: 'adapters',
    path: /^src\/main\/adapters\/([\w-]+)/u,
    may: ['main/core', 'shared', 'resources'],
    packages: any,
  },
  {
    name: 'main/compose',
    path: /^src\/main\/app\/compose(?:-[\w-]+)?\.ts$/u,
    may: ['main/app', 'adapters', 'adapters/http', 'adapters/provider', ...belowApp],
    packages: any,
  },
  { name: 'main/app', path: /^src\/main\/(?:app\/|index\.ts$)/u, may: ['main/compose', ...belowApp], packages: any },
  { name: 'preload', path: /^src\/preload\//u, may: ['shared'], packages: /^electron$/u },
  // The customer's page takes types alone: one module of the till's would bring its whole first script.
  { name: 'renderer/customer', path: /^src\/renderer\/customer\//u, may: ['shared'], packages: none },
  { name: 'renderer/bridge', path: /^src\/renderer\/bridge\.ts$/u, may: ['shared'], packages: none },
  { name: 'renderer/ui', path: /^src\/renderer\/ui\//u, may: ['shared'], packages: screenPackages },
  {
    name: 'renderer/till',
    path: /^src\/renderer\/till\//u,
    may: ['renderer/ui', 'renderer/bridge', 'shared'],
    packages: screenPackages,
  },
  {
    name: 'renderer/sale',
    path: /^src\/renderer\/sale\//u,
    may: ['renderer/ui', 'renderer/bridge', 'shared'],
    packages: screenPackages,
  },
  {
    name: 'renderer/features',
    path: /^src\/renderer\/features\/([\w-]+)/u,
    may: ['renderer/sale', 'renderer/till', 'renderer/ui', 'renderer/bridge', 'shared'],
    packages: screenPackages,
  },
  {
    name: 'renderer',
    path: /^src\/renderer\//u,
    may: ['renderer/features', 'renderer/sale', 'renderer/till', 'renderer/ui', 'renderer/bridge', 'shared'],
    packages: screenPackages,
  },
  { name: 'sandbox', path: /^src\/sandbox\//u, may: [], packages: any },
  { name: 'resources', path: /^resources\//u, may: [], packages: nodeOnly },
]

type WordRule = { readonly word: RegExp; readonly allowedIn?: RegExp; readonly forbiddenIn?: RegExp; readonly why: string }

const wordRules: readonly WordRule[] = [
  { word: /\bDate\b/u, forbiddenIn: /^src\/main\/core\//u, why: 'core has no clock: time is handed in' },
  { word: /\bMath\.random\b/u, forbiddenIn: /^src\/main\/core\//u, why: 'core has no chance: it is handed in' },
  { word: /\bawait\b/u, forbiddenIn: /^src\/main\/core\//u, why: 'core never waits: values in, values out' },
  { word: /\bwindow\.pos\b/u, allowedIn: /^src\/(renderer\/bridge\.ts$|preload\/)/u, why: 'only the bridge touches window.pos' },
  { word: /\bcontextBridge\b/u, allowedIn: /^src\/preload\//u, why: 'only the preload opens the bridge' },
  { word: /\bipcRenderer\b/u, allowedIn: /^src\/preload\//u, why: 'only the preload speaks IPC on the screen side' },
  { word: /\bipcMain\b/u, allowedIn: /^src\/main\/app\/ipc-server\.ts$/u, why: 'only ipc-server.ts names ipcMain' },
  { word: /\bexport\s+default\b|\bas\s+default\b/u, forbiddenIn: any, why: 'named exports only' },
  { word: /(?:[:<|&=,]|\bas|\bextends)\s*\bany\b(?!\s*[:(.])/u, forbiddenIn: any, why: 'no any: unknown in, checked value out' },
]

const linesMax = { source: 220, test: 300 }
const mayBeLong = /^src\/shared\/text\/|\.data\.ts$/u
const isTest = /\.(test|fixture)\.tsx?$/u

/** Everything wrong with one file, each as a sentence. */
export function faultsOf(file: SourceFile): string[] {
  const code = withoutComments(file.text)
  const faults = [...sizeFaults(file), ...barrelFaults(code)]
  if (!isTest.test(file.path)) faults.push(...arrowFaults(file.path, code), ...wordFaults(file.path, withoutStrings(code)))
  return faults.map((fault) => `${file.path}: ${fault}`)
}

/** Static, type-only, side-effect and dynamic imports, re-exports and requires: whatever names another module. */
export function importsOf(code: string): string[] {
  const named = code.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"\n]+)['"]/gu)
  return [...named].map((match) => (match[1] ?? '').replace(/\?.*$/u, ''))
}

function arrowFaults(path: string, code: string): string[] {
  const here = roomOf(path)
  if (!here) return ['it stands in no room of the table']
  return importsOf(code).flatMap((name) => {
    if (!name.startsWith('.')) return here.room.packages.test(name) ? [] : [`${here.room.name} may not import the package ${name}`]
    const target = posix.normalize(posix.join(posix.dirname(path), name))
    const there = roomOf(target)
    if (!there) return [`${name} leads out of the house`]
    const allowed = there.room === here.room ? there.unit === here.unit : here.room.may.includes(there.room.name)
    return allowed ? [] : [`${inWords(here)} may not import ${inWords(there)} (${name})`]
  })
}

type Place = { readonly room: Room; readonly unit: string | undefined }

/** Imports carry no extension, while some rooms are single files: such a path is read as the .ts file it means. */
function roomOf(path: string): Place | undefined {
  const file = /\.\w+$/u.test(path) ? path : `${path}.ts`
  const room = rooms.find((each) => each.path.test(file))
  return room && { room, unit: room.path.exec(file)?.[1] }
}

function inWords({ room, unit }: Place): string {
  return unit === undefined ? room.name : `${room.name} (${unit})`
}

function wordFaults(path: string, bare: string): string[] {
  const broken = wordRules.filter((rule) => {
    const applies = rule.allowedIn ? !rule.allowedIn.test(path) : (rule.forbiddenIn ?? any).test(path)
    return applies && rule.word.test(bare)
  })
  return broken.map((rule) => rule.why)
}

function sizeFaults({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length
  const max = isTest.test(path) ? linesMax.test : linesMax.source
  return lines > max && !mayBeLong.test(path) ? [`${lines} lines, at most ${max}`] : []
}

function barrelFaults(code: string): string[] {
  const reExport = /\bexport\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/gu
  return reExport.test(code) && code.replace(reExport, '').trim() === '' ? ['a file that only passes on others is a barrel'] : []
}

function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu,
    (_all, kept?: string) => kept ?? ' ',
  )
}

function withoutStrings(code: string): string {
  return code.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/gu, "''")
}
