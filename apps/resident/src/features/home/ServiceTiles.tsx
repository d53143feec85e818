import { SectionHeading, ServiceTile, Tiles } from '@mosobleirc/ui'
import { HandCoins, Headset, Phone, ReceiptText } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'

/** «Все сервисы»: only those that open something. */
export const ServiceTiles = ({ subsidy, dispatch }: { subsidy: string; dispatch: string }) => (
  <section className="stack" aria-labelledby="services">
    <SectionHeading id="services">{typeset('Все сервисы')}</SectionHeading>
    <Tiles>
      <ServiceTile icon={ReceiptText} tone="house" title={typeset('Умная платежка')} href="/payments" />
      <ServiceTile icon={Phone} tone="water" title={typeset('Контактный центр')} href="/service" />
      <ServiceTile icon={HandCoins} tone="other" title={typeset('Оформить субсидию')} href={subsidy} />
      <ServiceTile icon={Headset} tone="water" title={typeset('ЕДС: авария в доме')} href={dispatch} />
    </Tiles>
  </section>
)
