import { EmptyState, RowList } from '@mosobleirc/ui'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { LinkRows } from '../features/links/LinkRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Новости» are not published here yet: where to ask stands here instead. */
export const NewsPage = () => (
  <TabPage title="Новости">
    <EmptyState title={typeset('Новостей здесь пока нет')}>
      {typeset('Об отключениях в доме скажет диспетчерская служба, о начислениях контактный центр')}
    </EmptyState>
    <RowList label="Контакты">
      <LinkRows codes={['dispatch']} />
      <PhoneRow />
    </RowList>
  </TabPage>
)
