import type { Tone } from '@mosobleirc/ui'
import { Gauge, type LucideIcon, ReceiptText, Wallet } from 'lucide-react'
import type { RequestSubject } from './requests.api.ts'

/** What a request came from: its picture, and what taking it off is called. */
export const subjectLooks: Record<RequestSubject['kind'], { icon: LucideIcon; tone: Tone; word: string }> = {
  bill: { icon: ReceiptText, tone: 'house', word: 'квитанцию' },
  meter: { icon: Gauge, tone: 'water', word: 'счётчик' },
  payment: { icon: Wallet, tone: 'warn', word: 'платёж' },
}
