// Where Niskala is and what opens it.

export type Access = {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly token: string
}

/** For the calls whose token stands in the query or the form. */
export const plainHeaders: Readonly<Record<string, string>> = { accept: 'application/json', 'user-agent': 'Loket' }

export function headersOf(access: Access): Readonly<Record<string, string>> {
  return { ...plainHeaders, authorization: `Bearer ${access.token}` }
}

/** The text as it may be kept: a provider may quote the token back at us, in any notation that it met it in. */
export function withoutToken(text: string, token: string): string {
  // A shorter "token" is a typing mistake, and might be a piece of an honest answer.
  return token.length < 8 ? text : formsOf(token).reduce((masked, form) => masked.replaceAll(form, '***'), text)
}

function formsOf(token: string): readonly string[] {
  const inAddress = encodeURIComponent(token)
  const inForm = new URLSearchParams({ token }).toString().slice('token='.length)
  const inJson = JSON.stringify(token).slice(1, -1)
  const inXml = token.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const forms = [token, inAddress, lowerHex(inAddress), inForm, inJson, inJson.replaceAll('/', '\\/'), inXml]
  return [...new Set(forms)]
}

function lowerHex(encoded: string): string {
  return encoded.replace(/%[0-9A-F]{2}/gu, (sign) => sign.toLowerCase())
}
