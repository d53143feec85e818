import { ButtonLink, Card, RowList } from '@mosobleirc/ui'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { typeset } from '../lib/typeset.ts'
import { StepScreen } from './StepScreen.tsx'

/** «Это не мой адрес»: an honest answer and what can be done today. */
export const ForeignAddressPage = () => (
  <StepScreen title={typeset('Адрес не ваш')}>
    <div className="stack px-16 pb-24">
      <Card>
        <h2 className="text-h2">{typeset('Счёт мы не подключили')}</h2>
        <p className="mt-8 text-body text-text-2">
          {typeset(
            'Так бывает, если в номере счёта опечатка или квитанция чужая. Сверьте номер с квитанцией и попробуйте ещё раз.',
          )}
        </p>
        <p className="mt-12 text-body text-text-2">
          {typeset(
            'Если номер верный, а адрес всё равно чужой, позвоните: специалист найдёт ваш счёт по адресу. Отправить заявку отсюда пока нельзя.',
          )}
        </p>
        <div className="mt-16">
          <ButtonLink href="/register/fields">{typeset('Проверить данные')}</ButtonLink>
        </div>
      </Card>
      <RowList label="Контакты">
        <PhoneRow />
      </RowList>
    </div>
  </StepScreen>
)
