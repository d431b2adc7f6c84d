// The serial of a prepaid power purchase: a token of 20 digits and, in many shapes, whose meter it is.

export type TokenSerial = {
  /** Twenty digits. */
  readonly token: string
  readonly name?: string | undefined
  readonly tariff?: string | undefined
  /** With a decimal comma where the provider sent decimals. */
  readonly energy?: string | undefined
}

const tariffShape = /^[A-Z]-?\d[A-Z]{0,3}$/iu
const powerShape = /^0*(\d{3,9})\s*(?:VA)?$/iu
const energyShape = /^(\d[\d.,]*?)\s*(?:kwh)?[.,]?$/iu

/** The token and what came with it, or nothing when there are no twenty digits where a token stands. */
export function parseTokenSerial(serial: string): TokenSerial | undefined {
  return serial.includes('STROOM_TOKEN:') ? fromFields(serial) : fromSlashes(serial)
}

// `3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7`: the name itself may hold slashes.
function fromSlashes(serial: string): TokenSerial | undefined {
  const parts = serial.split('/').map((part) => part.trim())
  const token = twentyDigits(parts[0])
  if (token === undefined) return undefined
  const tariffAt = parts.findIndex((part, index) => index > 1 && tariffShape.test(part) && powerShape.test(parts[index + 1] ?? ''))
  if (tariffAt < 0) return { token, name: filled(parts[1]) }
  return {
    token,
    name: filled(parts.slice(1, tariffAt).join('/')),
    tariff: tariffAndPower(parts[tariffAt] ?? '', parts[tariffAt + 1] ?? ''),
    energy: energyOf(parts[tariffAt + 2]),
  }
}

// SOCX's raw form: `@NAMA:BUDI@TARIF_DAYA:R1/1300@JML_KWH:12,7@STROOM_TOKEN:3643 9058 9448 3627 6760`.
function fromFields(serial: string): TokenSerial | undefined {
  const fields = new Map(
    serial.split('@').map((part) => {
      const colon = part.indexOf(':')
      return [part.slice(0, colon).trim().toUpperCase(), part.slice(colon + 1).trim()] as const
    }),
  )
  const token = twentyDigits(fields.get('STROOM_TOKEN')?.split('[')[0])
  if (token === undefined) return undefined
  const [tariff = '', power = ''] = (fields.get('TARIF_DAYA') ?? '').split('/')
  return {
    token,
    name: filled(fields.get('NAMA')),
    tariff: tariffAndPower(tariff, power),
    energy: energyOf(fields.get('JML_KWH')),
  }
}

function twentyDigits(text: string | undefined): string | undefined {
  const digits = (text ?? '').replace(/\D/gu, '')
  return digits.length === 20 ? digits : undefined
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text === '-' ? undefined : text
}

function tariffAndPower(tariff: string, power: string): string | undefined {
  const watts = powerShape.exec(power.trim())?.[1]
  if (tariff.trim() === '') return undefined
  return watts === undefined ? tariff.trim() : `${tariff.trim()}/${watts}VA`
}

function energyOf(text: string | undefined): string | undefined {
  const number = energyShape.exec((text ?? '').trim())?.[1]
  // Only a lone point before one or two digits is surely a decimal point; anything else stays as it came.
  return number?.replace(/^(\d+)\.(\d{1,2})$/u, '$1,$2')
}
