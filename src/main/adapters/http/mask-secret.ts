// Secrets out of a text: a provider may quote one back at us, in any notation that it met it in.

// A shorter "secret" is a typing mistake, and might be a piece of an honest answer.
const lengthMin = 8

/** A function that gives a text as it may be kept. */
export function secretMask(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.filter((secret) => secret.length >= lengthMin).flatMap(formsOf)
  return (text) => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text)
}

function formsOf(secret: string): readonly string[] {
  const inAddress = encodeURIComponent(secret)
  const inForm = new URLSearchParams({ secret }).toString().slice('secret='.length)
  const inJson = JSON.stringify(secret).slice(1, -1)
  const inXml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const forms = [secret, inAddress, lowerHex(inAddress), inForm, inJson, inJson.replaceAll('/', '\\/'), inXml]
  return [...new Set(forms)]
}

function lowerHex(encoded: string): string {
  return encoded.replace(/%[0-9A-F]{2}/gu, (sign) => sign.toLowerCase())
}
