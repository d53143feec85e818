import { EmptyState } from '@mosobleirc/ui'
import { ContactRows } from '../features/contacts/ContactRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Заявки» cannot be sent from here yet: who helps today stands here instead. */
export const RequestsPage = () => (
  <TabPage title="Заявки">
    <EmptyState title={typeset('Заявок здесь пока нет')}>
      {typeset('С начислениями поможет контактный центр, с аварией в доме диспетчерская служба')}
    </EmptyState>
    <ContactRows which={['phone', 'dispatch']} />
  </TabPage>
)
