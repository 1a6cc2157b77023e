import { oc } from '@orpc/contract'
import * as z from 'zod'
import { faultCodes } from '../faults'

/** What crosses the wire when a request is refused: a code from the closed list and the details its sentence needs. */
export const faultSchema = z.object({
  code: z.enum(faultCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Fault = z.infer<typeof faultSchema>

/** Every procedure may fail with one of our faults, and only so. */
export const procedure = oc.errors({ FAULT: { status: 422, data: faultSchema } })

/** UUIDv7 of an entity. */
export const entityId = z.uuid()
/** SHA-256 of an original, 64 hexadecimal digits. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/)
/** A calendar day, `YYYY-MM-DD`, without zone. */
export const isoDay = z.string().regex(/^-?\d{4,6}-\d{2}-\d{2}$/)

/** A date with its wording, its EDTF reading and inclusive day bounds; null bounds are open, null EDTF is undated. */
export const dateValue = z.object({
  wording: z.string(),
  edtf: z.string().nullable(),
  earliest: isoDay.nullable(),
  latest: isoDay.nullable(),
  /** The wording is taken from the sentence or heading above, not from the entry itself. */
  inherited: z.boolean().optional(),
  /** What a date that was read is taken from, most trusted first; a file-system time never is. */
  from: z.enum(['text', 'description', 'metadata', 'caption', 'name', 'folder']).optional(),
  /** A record shows it because a file says so: nobody has taken it yet. Never stored. */
  onlyRead: z.literal(true).optional(),
})
export type DateValue = z.infer<typeof dateValue>

/** WGS 84 degrees. */
export const position = z.object({ latitude: z.number(), longitude: z.number() })
export type Position = z.infer<typeof position>

/** A name in one or both languages of the archive. */
export const localName = z.object({ de: z.string().optional(), en: z.string().optional() })
export type LocalName = z.infer<typeof localName>

/** What a request that changes the archive answers beside the rest: the action it was, for undo to mean it; null where nothing had to change. */
export const acted = { action: entityId.nullable() }
/** The entity that a request has changed. */
export const changedEntity = z.object({ id: entityId, ...acted })
/** How many entities a request has changed. */
export const changedCount = z.object({ count: z.number().int(), ...acted })

/** A job that a request has started. */
export const startedJob = z.object({ job: entityId })

/** How much of a list is wanted: at most so many. */
export const upTo = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual)
/** From which place on, from 0. */
export const offset = z.number().int().min(0).default(0)

export const recordKind = z.enum(['document', 'photo', 'minutes', 'event'])
export type RecordKind = z.infer<typeof recordKind>

/** Who may get it in copies: `restricted` ones leave in none that was not asked for by itself, and are shown on request only. */
export const access = z.enum(['internal', 'public', 'restricted'])

/** The languages of the interface, of names, and of the search. */
export const language = z.enum(['de', 'en'])
export type Language = z.infer<typeof language>

/** Languages offered for a record, ISO 639-1; a file may be in any other. */
export const recordLanguages = ['de', 'en', 'fr'] as const

/**
 * How long what people enter may be, in UTF-16 units. What is read from files is no longer, so that all of it can be corrected.
 * `label`: what something is called by in lists; `name`: somebody's name, or a date in words; `query`: what is searched for,
 * with twice the room of what can be typed, for the filters pressed beside it.
 */
export const limits = { label: 200, name: 1_000, line: 10_000, query: 20_000, text: 100_000 } as const

/** What something is called by in lists. */
export const label = z.string().trim().min(1).max(limits.label)

/** What a search can go without: other forms of a word, ä as ae or a and ß as ss, words it is part of, words it begins, the other language. */
export const searchRule = z.enum(['inflection', 'spelling', 'compound', 'prefix', 'translation'])
export type SearchRule = z.infer<typeof searchRule>
/** All of them left out: the words as they were written. */
export const searchRules = searchRule.options
/** Rules that a request goes without. */
export const rulesLeftOut = z.array(searchRule).max(searchRules.length).default([])
