// --provision FILE: a till made ready without typing. The file is applied whole or not at all.
import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import * as v from 'valibot'
import { type CatalogueRow, type ImportProblem } from '../../shared/catalog'
import { fail, ok, type Result } from '../../shared/result'
import { apiKeySchema, baseUrlSchema, digiswitchSchema, languages, shopSchema, tokenSchema } from '../../shared/settings'
import { type ProviderName, providerNames } from '../../shared/provider-name'
import { type Vault } from '../core/ports/platform'
import { type SettingsStore, type StoredSettings } from '../core/ports/stores'

const provisionSchema = v.strictObject({
  shop: v.optional(v.partial(shopSchema)),
  niskala: v.optional(v.strictObject({ baseUrl: v.optional(baseUrlSchema), token: v.optional(tokenSchema) })),
  digiswitch: v.optional(v.strictObject({ ...v.partial(v.omit(digiswitchSchema, ['lowSaldo'])).entries, key: v.optional(apiKeySchema) })),
  catalogue: v.optional(v.pipe(v.string(), v.minLength(1))),
  language: v.optional(v.picklist(languages)),
  training: v.optional(v.boolean()),
})

export type Provision = {
  readonly settings: v.InferOutput<typeof provisionSchema>
  readonly catalogue: readonly CatalogueRow[]
}

export type CsvReader = (bytes: Uint8Array) => Result<readonly CatalogueRow[], readonly ImportProblem[]>

/** Reads and checks the file and the catalogue it names; the failure is a sentence for whoever runs the command. */
export function readProvision(file: string, readCsv: CsvReader): Result<Provision, string> {
  const json = readJson(file)
  if (!json.ok) return json
  const parsed = v.safeParse(provisionSchema, json.value)
  if (!parsed.success) return fail(`${file}: ${problemOf(parsed.issues[0])}`)
  const { catalogue } = parsed.output
  if (catalogue === undefined) return ok({ settings: parsed.output, catalogue: [] })
  const rows = readCatalogue(isAbsolute(catalogue) ? catalogue : join(dirname(file), catalogue), readCsv)
  return rows.ok ? ok({ settings: parsed.output, catalogue: rows.value }) : rows
}

/**
 * Why the file may not be applied: it would part a provider's open orders from the account or address that has them, or leave
 * them unwatched behind training. The same rule as on the settings screen, with the same number.
 */
export function provisionFault(
  { settings: { niskala, digiswitch, training } }: Provision,
  now: StoredSettings,
  openSales: (provider: ProviderName) => number,
): string | undefined {
  const moved = {
    niskala: (niskala?.baseUrl ?? now.niskala.baseUrl) !== now.niskala.baseUrl,
    digiswitch: (['baseUrl', 'username', 'testing'] as const).some(
      (name) => (digiswitch?.[name] ?? now.digiswitch[name]) !== now.digiswitch[name],
    ),
  }
  for (const name of providerNames) {
    if (!moved[name] && !(training && !now.training)) continue
    const open = openSales(name)
    if (open > 0) return `${name}: ${open} sales are still open where it is set up now; finish them before it is moved`
  }
  return undefined
}

/** Takes over settings and secrets; these go through the same vault as those typed on the screen. */
export function applyProvision({ settings }: Provision, store: SettingsStore, vault: Vault): void {
  const now = store.read()
  const { shop, niskala, digiswitch: { key, ...digiswitch } = {}, language, training } = settings
  store.write({
    shop: { ...now.shop, ...defined(shop ?? {}) },
    niskala: { ...now.niskala, baseUrl: niskala?.baseUrl ?? now.niskala.baseUrl },
    digiswitch: { ...now.digiswitch, ...defined(digiswitch) },
    preferences: { ...now.preferences, language: language ?? now.preferences.language },
    training: training ?? now.training,
  })
  if (niskala?.token !== undefined) vault.set('niskala-token', niskala.token)
  if (key !== undefined) vault.set('digiswitch-key', key)
}

function readJson(file: string): Result<unknown, string> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''))
    return Array.isArray(parsed) ? fail(`${file}: not an object`) : ok(parsed)
  } catch (error) {
    return fail(`${file}: ${error instanceof SyntaxError ? 'not valid JSON' : 'cannot be read'}`)
  }
}

function readCatalogue(file: string, readCsv: CsvReader): Result<readonly CatalogueRow[], string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return fail(`catalogue: ${file} cannot be read`)
  }
  const rows = readCsv(bytes)
  if (rows.ok) return rows
  const list = rows.failure.slice(0, 5).map((each) => `row ${each.row} ${each.column ?? ''} ${each.problem}`)
  return fail(`catalogue: ${file}: ${list.join('; ')}`)
}

// The value is never repeated: it may be a token.
function problemOf(issue: v.BaseIssue<unknown>): string {
  const field = issue.path?.map((step) => String(step.key)).join('.') || 'the file'
  return issue.expected === 'never' ? `unknown field "${field}"` : `wrong value for "${field}"`
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never
}
