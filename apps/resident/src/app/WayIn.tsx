import { ButtonLink } from '@mosobleirc/ui'
import { wasSignedIn } from '../lib/signed-in.ts'
import { typeset } from '../lib/typeset.ts'

/** For a stranger who reads an answer: the way into the app. */
export const WayIn = () =>
  wasSignedIn() ? null : (
    <ButtonLink href="/start" look="tint">
      {typeset('Войти в приложение')}
    </ButtonLink>
  )
