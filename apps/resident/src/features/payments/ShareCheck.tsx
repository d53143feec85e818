import { Button, type ButtonLook } from '@mosobleirc/ui'
import { Check as Done, Copy, Share2 } from 'lucide-react'
import { useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { checkText } from './check-text.ts'
import type { Check } from './payments.api.ts'

/** «Поделиться» where the phone can, else «Скопировать»: the check as plain text. */
export const ShareCheck = ({ check, look }: { check: Check; look: ButtonLook }) => {
  const [word, setWord] = useState('Скопировать')
  if ('share' in navigator) {
    // Who closes the phone's own sheet has changed their mind: nothing went wrong.
    const share = () => navigator.share({ text: checkText(check) }).catch(() => undefined)
    return (
      <Button look={look} icon={Share2} onClick={() => void share()}>
        Поделиться
      </Button>
    )
  }
  const copy = () =>
    navigator.clipboard.writeText(checkText(check)).then(
      () => setWord('Скопировано'),
      // The browser may forbid it; the text stands on the screen of the check.
      () => setWord('Не скопировалось'),
    )
  return (
    <Button look={look} icon={word === 'Скопировано' ? Done : Copy} onClick={() => void copy()}>
      {typeset(word)}
    </Button>
  )
}
