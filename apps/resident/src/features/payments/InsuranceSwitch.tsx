import { formatRubles } from '@mosobleirc/domain/shared'
import { Card, Switch } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { WhatIs } from '../../lib/WhatIs.tsx'
import type { OfferedAccount } from './payments.api.ts'

type Insurance = {
  account: OfferedAccount
  /** Several accounts are paid at once, so it has to be said for which one. */
  named: boolean
  on: boolean
  onChange: (on: boolean) => void
}

/** Voluntary insurance: off until the resident switches it on; absent where it was refused in writing. */
export const InsuranceSwitch = ({ account, named, on, onChange }: Insurance) => {
  if (account.insurance === undefined) return null
  const sum = formatRubles(account.insurance)
  return (
    <Card>
      <Switch
        title={typeset(named ? `Добровольное страхование: ${account.name}` : 'Добровольное страхование')}
        beside={<WhatIs code="insurance" word="добровольное страхование" />}
        words={on ? `${typeset('Включено:')} +${sum}` : `${typeset('Выключено. Можно добавить:')} +${sum}`}
        on={on}
        onChange={onChange}
      />
    </Card>
  )
}
