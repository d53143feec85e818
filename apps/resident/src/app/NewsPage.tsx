import { EmptyState } from '@mosobleirc/ui'
import { ContactRows } from '../features/contacts/ContactRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Новости» are not published here yet: where to ask stands here instead. */
export const NewsPage = () => (
  <TabPage title="Новости">
    <EmptyState title={typeset('Новостей здесь пока нет')}>
      {typeset('Об отключениях в доме скажет диспетчерская служба, о начислениях контактный центр')}
    </EmptyState>
    <ContactRows which={['dispatch', 'phone']} />
  </TabPage>
)
