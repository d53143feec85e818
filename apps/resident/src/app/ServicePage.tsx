import { monthName } from '@mosobleirc/domain/shared'
import { Row, RowList } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { MessageSquareText, ReceiptRussianRuble, Star } from 'lucide-react'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { searchHref } from '../features/help/help-address.ts'
import { HelpHero } from '../features/help/HelpHero.tsx'
import { useHome } from '../features/home/home.api.ts'
import { LinkRows } from '../features/links/LinkRows.tsx'
import { OfficesRow } from '../features/offices/OfficesRow.tsx'
import { requestHref } from '../lib/request-href.ts'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Сервис»: ask first, then where to go and whom to call. */
export const ServicePage = () => {
  const { history } = useRouter()
  return (
    <TabPage title="Сервис">
      <HelpHero onAsk={(question) => history.push(searchHref(question))} />
      <AskInPerson />
      <OtherServices />
      <AboutTheApp />
    </TabPage>
  )
}

/** Somebody answers: in writing, where that is possible, and by telephone. */
const AskInPerson = () => (
  <RowList label={typeset('Спросить специалиста')}>
    <Row
      icon={MessageSquareText}
      tone="ok"
      title={typeset('Отправить обращение')}
      second={typeset('Ответим в срок по закону')}
      href={requestHref()}
    />
    <PhoneRow />
  </RowList>
)

/** «Прочие сервисы»: where to go, on foot or by a link. */
const OtherServices = () => (
  <RowList label={typeset('Прочие сервисы')}>
    <OfficesRow />
    <LinkRows codes={['subsidy', 'dispatch', 'housing-system']} />
  </RowList>
)

const AboutTheApp = () => {
  const period = useHome().data?.value.period
  return (
    <RowList>
      <Row
        icon={ReceiptRussianRuble}
        tone="house"
        title={typeset('Умная платежка')}
        second={typeset(
          period === undefined ? 'Из чего сложилась сумма' : `Из чего сложился ${monthName(period)}`,
        )}
        href="/payments"
      />
      <Row
        icon={Star}
        tone="neutral"
        title={typeset('Оценить приложение')}
        second={typeset('Звёзды и отзыв')}
        href="/service/review"
      />
    </RowList>
  )
}
