// What a call of the control port is made of.
import { type Controls } from './controls'
import { type Fields } from './request-body'

export type Result = { readonly status: number; readonly value: unknown }

export type ControlCall = {
  readonly takes: string
  readonly does: string
  readonly run: (controls: Controls, fields: Fields, rest: string) => Result | Promise<Result>
}

export function ok(value: unknown): Result {
  return { status: 200, value }
}

export function bad(message: string): Result {
  return { status: 400, value: { message } }
}

/** 404 for undefined. */
export function found(value: unknown): Result {
  return value === undefined ? { status: 404, value: { message: 'Not found' } } : ok(value)
}
