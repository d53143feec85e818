import { SectionHeading, ServiceTile, Tiles } from '@mosobleirc/ui'
import { Building2, Phone, ReceiptText, Send, Star } from 'lucide-react'
import type { ReactNode } from 'react'
import { requestHref } from '../../lib/request-href.ts'
import { typeset } from '../../lib/typeset.ts'

/** «Все сервисы»: only those that open something; the links out of the app come from the page. */
export const ServiceTiles = ({ children }: { children: ReactNode }) => (
  <section className="stack" aria-labelledby="services">
    <SectionHeading id="services">{typeset('Все сервисы')}</SectionHeading>
    <Tiles>
      <ServiceTile icon={ReceiptText} tone="house" title={typeset('Умная платежка')} href="/payments" />
      <ServiceTile icon={Send} tone="heating" title={typeset('Отправить обращение')} href={requestHref()} />
      <ServiceTile icon={Phone} tone="water" title={typeset('Контактный центр')} href="/service" />
      {children}
      <ServiceTile
        icon={Building2}
        tone="primary"
        title={typeset('Клиентские офисы')}
        href="/service/offices"
      />
      <ServiceTile icon={Star} tone="people" title={typeset('Оценить приложение')} href="/service/review" />
    </Tiles>
  </section>
)
