import { Banner, ButtonLink } from '@mosobleirc/ui'
import { Phone, Siren } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { Emergency } from './requests.api.ts'

/** Whoever writes of an emergency is told whom to call before they wait for an answer. */
export const EmergencyNotice = ({ emergency: { title, advice, phones } }: { emergency: Emergency }) => (
  <Banner
    look="bad"
    icon={Siren}
    title={typeset(title)}
    live
    action={
      <span className="flex flex-wrap gap-8">
        {phones.map(({ label, number }) => (
          <ButtonLink
            key={number}
            look="tint"
            icon={Phone}
            wide={false}
            external
            href={`tel:${number.replaceAll(/[^\d+]/gu, '')}`}
          >
            {typeset(`${label}: ${number}`)}
          </ButtonLink>
        ))}
      </span>
    }
  >
    {typeset(advice)}
  </Banner>
)
