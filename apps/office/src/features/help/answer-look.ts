import { CircleCheck, Pencil, SearchCheck, ShieldCheck, UserRound } from 'lucide-react'
import type { StateLook } from '../../lib/StateTag.tsx'
import type { AnswerRow } from './help.api.ts'

/** How sure an answer is: rule H9 of docs/rules/help.md. */
export const confidenceLook: Record<AnswerRow['confidence'], StateLook> = {
  H: { word: 'По источнику', icon: ShieldCheck, tone: 'ok' },
  M: { word: 'Сверяем место', icon: SearchCheck, tone: 'warn' },
  L: { word: 'Из практики', icon: UserRound, tone: 'calm' },
}

export const stateLook: Record<AnswerRow['state'], StateLook> = {
  published: { word: 'Опубликован', icon: CircleCheck, tone: 'ok' },
  draft: { word: 'Черновик', icon: Pencil, tone: 'warn' },
}

export const confidenceOf = (asked: unknown): AnswerRow['confidence'] | undefined =>
  typeof asked === 'string' && Object.hasOwn(confidenceLook, asked)
    ? (asked as AnswerRow['confidence'])
    : undefined

export const stateOf = (asked: unknown): AnswerRow['state'] | undefined =>
  typeof asked === 'string' && Object.hasOwn(stateLook, asked) ? (asked as AnswerRow['state']) : undefined
