import { NO_BREAK_SPACE } from './group-digits.ts'

/** Short words that must not hang at the end of a line. */
const SHORT_WORD = /(?<=^|[\s(«])(в|во|и|с|со|до|на|за|по|от|из|к|ко|о|об|у|не|но|а|для|при|без|или|лс|№) /giu

/** A number and what it counts: «6 дней», «15 декабря», «5,6 м³»; but not the «до» of «с 10 до 13». */
const NUMBER = /(\d) (?!(?:в|и|с|до|на|за|по|от|или)\s)(?=[\p{L}₽%])/giu

/** Groups of a number: «9 520». */
const GROUP = /(\d) (?=\d{3}(?!\d))/gu

/** «ул. Фрунзе, д. 1•, кв. •7». */
const ABBREVIATION = /(?<=^|[\s(«])((?:ул|д|кв|корп|пр-т|г|мкр|пер)\.) /giu

const DASH = / (?=[–—])/gu

/** Holds the line breaks of a Russian sentence: short words and numbers keep to the next word. */
export const typeset = (text: string): string =>
  text
    // Twice: of «и в доме» the first pass takes only one of the two.
    .replaceAll(SHORT_WORD, `$1${NO_BREAK_SPACE}`)
    .replaceAll(SHORT_WORD, `$1${NO_BREAK_SPACE}`)
    .replaceAll(NUMBER, `$1${NO_BREAK_SPACE}`)
    .replaceAll(GROUP, `$1${NO_BREAK_SPACE}`)
    .replaceAll(ABBREVIATION, `$1${NO_BREAK_SPACE}`)
    .replaceAll(DASH, NO_BREAK_SPACE)
