import { ButtonLink, EmptyState } from '@mosobleirc/ui'
import { typeset } from '../lib/typeset.ts'

/** An address that leads nowhere. */
export const NotFoundScreen = () => (
  <main className="mx-auto grid min-h-dvh max-w-[560px] content-center p-16">
    <title>Нет такой страницы</title>
    <EmptyState
      as="h1"
      title={typeset('Такой страницы нет')}
      actions={<ButtonLink href="/">{typeset('На главную')}</ButtonLink>}
    >
      {typeset('Возможно, в адресе опечатка или страницу убрали.')}
    </EmptyState>
  </main>
)
