import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, Id, Line, nothing } from './values.ts'

export const getProfile = endpoint({
  name: 'getProfile',
  summary: 'The signed-in resident',
  method: 'GET',
  path: '/resident',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    /** Whose drafts a device keeps. */
    id: Id,
    phoneMasked: z.string(),
    registered: z.boolean(),
    lastName: z.string().optional(),
    firstName: z.string().optional(),
    middleName: z.string().optional(),
    birthDate: DateValue.optional(),
    email: z.string().optional(),
    emailConfirmed: z.boolean(),
  }),
  problems: [],
})

export const saveProfile = endpoint({
  name: 'saveProfile',
  summary: 'Fill in the profile and accept the terms of use',
  method: 'PUT',
  path: '/resident',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({
    lastName: Line(200).min(1),
    firstName: Line(200).min(1),
    middleName: Line(200).optional(),
    birthDate: DateValue,
    email: Line(254).min(3),
    /** Version of the terms that was on the screen when the box was ticked. */
    termsVersion: z.int().min(1).max(1_000_000),
  }),
  reply: nothing,
  problems: ['consent-outdated', 'not-found'],
})

export const getTerms = endpoint({
  name: 'getTerms',
  summary: 'Terms of use in force',
  method: 'GET',
  path: '/consents/terms',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    version: z.int(),
    title: z.string(),
    /** Plain text; a blank line separates paragraphs. */
    text: z.string(),
    inForceFrom: DateValue,
  }),
  problems: ['not-found'],
})
