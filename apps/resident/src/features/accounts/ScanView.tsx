import { Button, ButtonLink, classNames, HeaderAction, ScreenHeader } from '@mosobleirc/ui'
import { CameraOff, Flashlight, Images, Keyboard } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { cameraWords } from './camera-words.ts'
import { codeWords } from './code-words.ts'
import type { ReceiptDraft } from './receipt-draft.ts'
import { ScanFrame } from './ScanFrame.tsx'
import { useCamera } from './use-camera.ts'
import { type SearchWords, useCodeSearch } from './use-code-search.ts'

/** The camera on the receipt's code. Whatever happens, the way by hand is one press away. */
export const ScanView = ({
  onReceipt,
  onBack,
  handHref,
}: {
  onReceipt: (draft: ReceiptDraft) => void
  onBack: () => void
  handHref: string
}) => {
  const { video, state, torch, switchTorch } = useCamera()
  const { trouble, reading, readPhoto } = useCodeSearch(video, state === 'on', onReceipt)
  const { title, text } = trouble === undefined ? cameraWords(state) : troubleWords(trouble)
  return (
    <div className="relative flex min-h-dvh flex-col overflow-hidden bg-[#0c141f] text-on-hero [--focus:var(--on-hero)]">
      <video
        ref={video}
        playsInline
        muted
        aria-label="Картинка с камеры"
        className={classNames('absolute inset-0 size-full object-cover', state !== 'on' && 'hidden')}
      />
      <div className="safe-top relative z-1 bg-linear-to-b from-[#0c141f] from-50% to-transparent px-16 pb-24">
        <ScreenHeader
          title="Код квитанции"
          onBack={onBack}
          onDark
          action={
            torch !== 'none' && (
              <HeaderAction
                icon={Flashlight}
                word="Свет"
                pressed={torch === 'on'}
                onPress={() => void switchTorch()}
                onDark
              />
            )
          }
        />
      </div>
      <div className="relative grid min-h-[180px] flex-1 place-items-center">
        {state === 'on' ? <ScanFrame /> : <CameraOff className="size-[64px] opacity-40" aria-hidden />}
      </div>
      <Sheet title={title} text={text}>
        <ButtonLink href={handHref} look="tint" icon={Keyboard}>
          Ввести данные вручную
        </ButtonLink>
        <PhotoButton onPhoto={(photo) => void readPhoto(photo)} reading={reading} />
      </Sheet>
    </div>
  )
}

const troubleWords = (trouble: SearchWords) => {
  if (trouble === 'no-code-in-photo') {
    return {
      title: typeset('На фото нет кода'),
      text: typeset('Снимите квитанцию ближе и ровнее, чтобы код занимал половину снимка.'),
    }
  }
  if (trouble === 'photo-unreadable') {
    return { title: typeset('Этот файл не открылся'), text: typeset('Нужен снимок: JPEG, PNG или HEIC.') }
  }
  return codeWords(trouble)
}

const Sheet = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className="@container relative z-1 mx-auto w-full max-w-[752px] rounded-t-hero bg-card px-16 pt-20 pb-[max(12px,env(safe-area-inset-bottom))] text-text [--focus:var(--primary)]">
    <div aria-live="polite">
      <h2 className="text-h2">{title}</h2>
      <p className="mt-6 text-body text-text-2">{text}</p>
    </div>
    <div className="mt-16 grid gap-4">{children}</div>
  </section>
)

const PhotoButton = ({ onPhoto, reading }: { onPhoto: (photo: File) => void; reading: boolean }) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label="Фото квитанции"
        hidden
        onChange={({ currentTarget }) => {
          const photo = currentTarget.files?.[0]
          if (photo) onPhoto(photo)
          // The same photo may be chosen again.
          currentTarget.value = ''
        }}
      />
      <Button
        look="text"
        icon={Images}
        busy={reading ? 'Ищем код на фото…' : undefined}
        onClick={() => input.current?.click()}
      >
        Выбрать фото
      </Button>
    </>
  )
}
