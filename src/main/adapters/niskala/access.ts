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
