// What would be refused, said while it is typed.
import * as v from 'valibot'
import { callbackSchema, proxySchema } from '../../../shared/settings'

export function isProxyAddress(typed: string): boolean {
  return v.safeParse(proxySchema.entries.address, typed).success
}

export function isListenAddress(typed: string): boolean {
  return v.safeParse(callbackSchema.entries.address, typed).success
}

export function portOf(typed: string): number | undefined {
  const parsed = v.safeParse(callbackSchema.entries.port, /^\d{1,5}$/u.test(typed.trim()) ? Number(typed) : undefined)
  return parsed.success ? parsed.output : undefined
}

/** Addresses as people list them: with commas, spaces or lines between. */
export function sourcesOf(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/u).filter((each) => each !== '')
}

export function areSources(sources: readonly string[]): boolean {
  return v.safeParse(callbackSchema.entries.allowed, [...sources]).success
}
