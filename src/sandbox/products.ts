// Prices and serial numbers made up from the product code, so that no catalogue has to be shared.
const PRICE_WITHOUT_DIGITS = 10_000
const RUPIAH_PER_DIGIT_STEP = 1_000
const MARGIN = 400
const CUSTOMERS = ['BUDI SANTOSO', 'SITI AMINAH', 'I WAYAN SUDARMA', "NUR A'INI", 'MARIA FRANSISKA']

/** Trailing digits are thousands, plus 400: HSA5 costs 5400 as in the document. No digits: 10000. */
export function priceOf(code: string): number {
  const digits = /\d{1,4}$/.exec(code)?.[0]
  return digits === undefined ? PRICE_WITHOUT_DIGITS : Number(digits) * RUPIAH_PER_DIGIT_STEP + MARGIN
}

/** The sandbox sells every code except those that start with X0. */
export function isKnownProduct(code: string): boolean {
  return !code.startsWith('X0')
}

/** A serial number no other transaction of this book has. */
export function serialFor(code: string, msisdn: string, trxid: number): string {
  return code.startsWith('PLN') ? tokenSerial(code, msisdn, trxid) : operatorSerial(trxid)
}

// 17 digits like the sample in the document, 02123123123123123.
function operatorSerial(trxid: number): string {
  return `021${padded(trxid, 8)}${padded((trxid * 7919) % 1_000_000, 6)}`
}

function tokenSerial(code: string, msisdn: string, trxid: number): string {
  const digits = padded(trxid, 8) + padded((trxid * 7919) % 1_000_000, 6) + padded(trxid * 31, 6)
  const groups = digits.replace(/(\d{4})(?=\d)/g, '$1-')
  const customer = CUSTOMERS[Number(msisdn.slice(-2)) % CUSTOMERS.length] ?? 'PELANGGAN'
  const kilowattHours = (priceOf(code) / 1_444.7).toFixed(1).replace('.', ',')
  return `${groups}/${customer}/R1/1300VA/${kilowattHours}KWH`
}

function padded(value: number, digits: number): string {
  return String(value % 10 ** digits).padStart(digits, '0')
}
