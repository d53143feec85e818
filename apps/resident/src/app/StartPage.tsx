import { ButtonLink, IconSquare, LogoSign, Skyline, type Tone } from '@mosobleirc/ui'
import {
  Banknote,
  Gauge,
  type LucideIcon,
  MessageCircle,
  ReceiptRussianRuble,
  Smartphone,
} from 'lucide-react'
import { typeset } from '../lib/typeset.ts'

const advantages: readonly { icon: LucideIcon; tone: Tone; title: string; second: string }[] = [
  {
    icon: ReceiptRussianRuble,
    tone: 'primary',
    title: 'Видно, за что платите',
    second: 'Сумма раскрывается до формулы',
  },
  { icon: Gauge, tone: 'ok', title: 'Показания в любой час', second: 'Сохраним даже без сети' },
  { icon: Banknote, tone: 'warn', title: 'Деньги не теряются', second: 'Путь платежа виден по датам' },
  {
    icon: MessageCircle,
    tone: 'primary',
    title: 'Живой специалист',
    second: 'Срок ответа всегда перед глазами',
  },
]

/** What the app is for, and the way in. */
export const StartPage = () => (
  <main className="@container flex min-h-dvh flex-col bg-card min-[900px]:grid min-[900px]:grid-cols-2">
    <title>МосОблЕИРЦ Онлайн</title>
    <div className="safe-top flex flex-col overflow-hidden rounded-b-[32px] bg-[#0b57a4] text-white min-[900px]:rounded-none">
      <div className="px-22 pt-22 @max-[17em]:pb-28 min-[900px]:px-48 min-[900px]:pt-48">
        <p className="flex items-center gap-10 text-body font-title">
          <LogoSign dark className="size-[min(2.125rem,48px)] flex-none" />
          МосОблЕИРЦ Онлайн
        </p>
        <h1
          tabIndex={-1}
          className="mt-22 text-[2.0625rem] leading-[1.15] font-bold tracking-[-0.025em] @max-[17em]:text-[1.5625rem]"
        >
          Квартплата, {typeset('понятная до копейки')}
        </h1>
        <p className="mt-8 max-w-[19em] text-body text-[#d3e5f8]">
          {typeset('Счета, показания и заявки вашего дома в одном месте')}
        </p>
      </div>
      <Skyline className="mt-auto w-full pt-28 @max-[17em]:hidden" />
    </div>
    <div className="flex flex-1 flex-col gap-24 px-16 pt-43 pb-[max(12px,env(safe-area-inset-bottom))] min-[900px]:justify-center min-[900px]:px-48">
      <ul className="grid max-w-[560px] gap-15 px-4">
        {advantages.map(({ icon, tone, title, second }) => (
          <li key={title} className="flex items-center gap-14">
            <IconSquare icon={icon} tone={tone} />
            <span className="min-w-0">
              <span className="block text-body font-title">{typeset(title)}</span>
              <span className="mt-1 block text-second text-text-2">{typeset(second)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-auto grid max-w-[560px] gap-6 min-[900px]:mt-24">
        <ButtonLink href="/sign-in">{typeset('Войти в приложение')}</ButtonLink>
        <ButtonLink href="/install" look="text" icon={Smartphone}>
          {typeset('Как поставить на телефон')}
        </ButtonLink>
      </div>
    </div>
  </main>
)
