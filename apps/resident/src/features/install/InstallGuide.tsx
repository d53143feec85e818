import { Button, Card, PlaceNumber, SegmentedControl } from '@mosobleirc/ui'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { installSteps, platformOf } from './install-steps.ts'
import { useInstallPrompt } from './use-install-prompt.ts'

const platforms = [
  { value: 'android', label: 'Android' },
  { value: 'ios', label: 'iPhone' },
  { value: 'computer', label: 'Компьютер' },
] as const

/** «Как поставить на телефон»: the steps of this device first, one press where the browser allows it. */
export const InstallGuide = () => {
  const [platform, setPlatform] = useState(() => platformOf(navigator.userAgent, navigator.maxTouchPoints))
  const install = useInstallPrompt()
  return (
    <SegmentedControl label="Устройство" segments={platforms} value={platform} onChange={setPlatform}>
      {install && (
        <Button icon={Download} onClick={install}>
          Установить сейчас
        </Button>
      )}
      <Card>
        <ol className="grid gap-16">
          {installSteps(platform).map((step, place) => (
            <li key={step} className="flex gap-12 text-body">
              <PlaceNumber place={place + 1} />
              <span className="min-w-0">{step}</span>
            </li>
          ))}
        </ol>
      </Card>
      <p className="px-4 text-second text-text-2">
        {typeset(
          'Приложение обновляется само и показывает то, что вы уже видели, даже без сети. Магазин приложений не нужен.',
        )}
      </p>
    </SegmentedControl>
  )
}
