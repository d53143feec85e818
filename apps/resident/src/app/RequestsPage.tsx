import { EmptyState, RowList } from '@mosobleirc/ui'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { LinkRows } from '../features/links/LinkRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Заявки» cannot be sent from here yet: who helps today stands here instead. */
export const RequestsPage = () => (
  <TabPage title="Заявки">
    <EmptyState title={typeset('Заявок здесь пока нет')}>
      {typeset('С начислениями поможет контактный центр, с аварией в доме диспетчерская служба')}
    </EmptyState>
    <RowList label="Контакты">
      <PhoneRow />
      <LinkRows codes={['dispatch']} />
    </RowList>
  </TabPage>
)
