import { Unbroken } from '@mosobleirc/ui'
import { ChevronDown, House } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'

type ChosenAccount = { id: string; number: string; ownName?: string | undefined; shortAddress: string }

type Choice = {
  accounts: readonly ChosenAccount[]
  chosen: ChosenAccount
  onChoose: (accountId: string) => void
}

/** Which account a screen shows. The card is a real select, so that phone and keyboard know what to do with it. */
export const AccountChoice = ({ accounts, chosen, onChoose }: Choice) => (
  <div className="@container relative rounded-card bg-card has-[:focus-visible]:shadow-[0_0_0_2px_var(--primary)]">
    <div aria-hidden className="flex min-h-[4rem] items-center gap-12 px-16 py-10">
      <House className="icon text-primary" />
      <span className="min-w-0 flex-1">
        <span className="block text-body font-title">
          <Unbroken text={chosen.ownName ?? chosen.shortAddress} />
        </span>
        <span className="block text-second text-text-2">
          <Unbroken
            text={typeset(
              [chosen.ownName && chosen.shortAddress, `ЛС ${chosen.number}`].filter(Boolean).join(' · '),
            )}
          />
        </span>
      </span>
      {accounts.length > 1 && <ChevronDown className="icon" />}
    </div>
    {accounts.length > 1 && (
      <select
        aria-label="Лицевой счёт"
        value={chosen.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      >
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {account.ownName ?? account.shortAddress}, ЛС {account.number}
          </option>
        ))}
      </select>
    )}
  </div>
)
