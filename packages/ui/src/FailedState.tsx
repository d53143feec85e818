import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import { IconSquare } from './IconSquare.tsx'

/** Something did not come: what, that nothing is lost, and a button that tries again. */
export const FailedState = ({
  title,
  children,
  onRepeat,
  repeating = false,
  code,
}: {
  title: string
  children: ReactNode
  onRepeat: () => void
  repeating?: boolean
  /** Names the request to a specialist. */
  code?: string | undefined
}) => (
  <Card>
    <div role="alert" className="grid justify-items-center gap-8 py-8 text-center">
      <IconSquare icon={TriangleAlert} tone="bad" />
      <h2 className="mt-6 text-h2">{title}</h2>
      <p className="max-w-[24em] text-second text-text-2">{children}</p>
    </div>
    <div className="mt-8">
      <Button onClick={onRepeat} busy={repeating ? 'Загружаем…' : undefined}>
        Повторить
      </Button>
    </div>
    {code !== undefined && (
      <p className="pt-12 text-center text-small text-text-2">Код для специалиста: {code}</p>
    )}
  </Card>
)
