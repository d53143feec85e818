import { Card, ChoiceRow } from '@mosobleirc/ui'
import { CreditCard, Smartphone } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { PayMethod } from './payments.api.ts'

type Choice = { chosen: PayMethod; onChoose: (method: PayMethod) => void }

/** «Чем платить» */
export const MethodChoice = ({ chosen, onChoose }: Choice) => (
  <Card as="section" labelledBy="method">
    <h2 id="method" className="mb-4 text-[1.125rem] font-title">
      {typeset('Чем платить')}
    </h2>
    <fieldset className="m-0 border-0 p-0" aria-labelledby="method">
      <ChoiceRow
        group="method"
        value="sbp"
        chosen={chosen === 'sbp'}
        onChoose={() => onChoose('sbp')}
        icon={Smartphone}
        tone="ok"
        title="СБП"
        second={typeset('Без комиссии, через ваш банк')}
      />
      <ChoiceRow
        group="method"
        value="card"
        chosen={chosen === 'card'}
        onChoose={() => onChoose('card')}
        icon={CreditCard}
        tone="primary"
        title={typeset('Банковская карта')}
        second={typeset('Без комиссии. Данные карты спросит банк')}
      />
    </fieldset>
  </Card>
)
