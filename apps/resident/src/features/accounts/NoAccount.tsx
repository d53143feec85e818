import { ButtonLink, Card } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'

/** Nothing is attached yet: what is needed, and the way to it. */
export const NoAccount = () => (
  <Card>
    <h2 className="text-h2">{typeset('Добавьте лицевой счёт')}</h2>
    <p className="mt-4 mb-16 text-body text-text-2">
      {typeset(
        'Нужна любая квитанция за последние 3 месяца: наведите камеру на её код или введите три поля.',
      )}
    </p>
    <ButtonLink href="/register">{typeset('Добавить счёт')}</ButtonLink>
  </Card>
)
