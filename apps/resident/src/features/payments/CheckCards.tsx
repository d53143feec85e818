import { Card, Sum } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { factsOf, hasParts, partName, WHAT_A_CHECK_IS } from './check-text.ts'
import type { Check, CheckedPayment } from './payments.api.ts'

/** The check: what was paid in all, then payment by payment to whom, when, how and under which number. */
export const CheckCards = ({ check }: { check: Check }) => (
  <>
    <Card>
      <p className="text-second text-text-2">Оплачено</p>
      <p className="mt-4 text-sum">
        <Sum amount={check.total} />
      </p>
      <p className="mt-8 text-second text-text-2">{typeset(WHAT_A_CHECK_IS)}</p>
    </Card>
    {check.payments.map((payment) => (
      <Payment key={payment.id} payment={payment} />
    ))}
  </>
)

const Payment = ({ payment }: { payment: CheckedPayment }) => (
  <Card as="section" labelledBy={payment.id}>
    <div className="flex flex-wrap items-baseline justify-between gap-x-12 gap-y-4">
      <h2 id={payment.id} className="min-w-0 text-[1.125rem] leading-[1.3] font-title">
        {payment.recipient.name}
      </h2>
      <p className="text-body font-title">
        <Sum amount={payment.amount} />
      </p>
    </div>
    <p className="text-second text-text-2">{typeset(`Получатель, ИНН ${payment.recipient.inn}`)}</p>
    <dl className="mt-12 grid gap-10 border-t border-line pt-12 text-second">
      {factsOf(payment).map(([name, value]) => (
        <div key={name} className="flex gap-x-12 @max-[17em]:flex-col">
          <dt className="w-[8.75em] flex-none text-text-2 @max-[17em]:w-auto">{typeset(name)}</dt>
          <dd className="m-0 min-w-0 flex-1 wrap-anywhere">{typeset(value)}</dd>
        </div>
      ))}
    </dl>
    {hasParts(payment) && <Parts parts={payment.parts} />}
  </Card>
)

const Parts = ({ parts }: Pick<CheckedPayment, 'parts'>) => (
  <div className="mt-12 border-t border-line pt-12 text-second">
    <h3 className="font-title">{typeset('Кому перечислят')}</h3>
    <dl className="mt-8 grid gap-10">
      {parts.map((part) => (
        <div
          key={`${part.inn} ${partName(part)}`}
          className="flex items-baseline justify-between gap-x-12 @max-[17em]:flex-col"
        >
          <dt className="min-w-0 flex-1">
            {typeset(partName(part))}
            <span className="block text-small text-text-2">{typeset(`ИНН ${part.inn}`)}</span>
          </dt>
          <dd className="m-0 font-title">
            <Sum amount={part.amount} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
)
