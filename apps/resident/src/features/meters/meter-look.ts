import type { Tone } from '@mosobleirc/ui'
import { Droplet, Flame, Gauge, type LucideIcon, ShowerHead, Thermometer, Zap } from 'lucide-react'
import type { Meter } from './meters.api.ts'

type Look = {
  name: string
  /** «Далее: горячая вода» */
  inSentence: string
  icon: LucideIcon
  tone: Tone
  unit: string
  /** What the black and the red wheels count. */
  wholeWord: string
  fractionWord?: string
}

const looks: Record<Meter['kind'], Look> = {
  'cold-water': {
    name: 'Холодная вода',
    inSentence: 'холодная вода',
    icon: Droplet,
    tone: 'water',
    unit: 'м³',
    wholeWord: 'кубометры',
    fractionWord: 'литры',
  },
  'hot-water': {
    name: 'Горячая вода',
    inSentence: 'горячая вода',
    icon: ShowerHead,
    tone: 'heating',
    unit: 'м³',
    wholeWord: 'кубометры',
    fractionWord: 'литры',
  },
  electricity: {
    name: 'Электричество',
    inSentence: 'электричество',
    icon: Zap,
    tone: 'electricity',
    unit: 'кВт·ч',
    wholeWord: 'киловатт-часы',
    fractionWord: 'доли',
  },
  heat: {
    name: 'Отопление',
    inSentence: 'отопление',
    icon: Thermometer,
    tone: 'heating',
    unit: 'Гкал',
    wholeWord: 'гигакалории',
    fractionWord: 'доли',
  },
  gas: {
    name: 'Газ',
    inSentence: 'газ',
    icon: Flame,
    tone: 'electricity',
    unit: 'м³',
    wholeWord: 'кубометры',
    fractionWord: 'литры',
  },
  other: {
    name: 'Счётчик',
    inSentence: 'счётчик',
    icon: Gauge,
    tone: 'neutral',
    unit: '',
    wholeWord: 'целые',
    fractionWord: 'доли',
  },
}

/** How a meter looks and is called. A kind we have no picture for keeps the unit of the directory. */
export const lookOf = ({ kind, unit }: Pick<Meter, 'kind' | 'unit'>): Look =>
  kind === 'other' ? { ...looks.other, unit } : looks[kind]

/** Tariff zones as the receipt names them. */
export const zoneNames = (zones: number): readonly string[] =>
  zones === 1 ? [''] : zones === 2 ? ['День, Т1', 'Ночь, Т2'] : ['Пик, Т1', 'Ночь, Т2', 'Полупик, Т3']

/** Whether a reading given now has none before it that would make a month's consumption of it. */
export const isFirst = ({
  previous,
  firstSinceInstallation,
}: Pick<Meter, 'previous' | 'firstSinceInstallation'>): boolean =>
  previous === undefined || firstSinceInstallation === true

/** What may be done with a meter on any day; nothing with one that nobody reads. */
export const giveWords = ({
  automatic,
  archived,
  state,
}: Pick<Meter, 'automatic' | 'archived' | 'state'>): string | undefined => {
  if (automatic || archived) return undefined
  return state === 'given' ? 'Исправить показание' : 'Внести показания'
}

/** «Кухня, № 18-204533» */
export const placeOf = ({ place, number }: Pick<Meter, 'place' | 'number'>): string =>
  [place, `№ ${number}`].filter(Boolean).join(', ')
