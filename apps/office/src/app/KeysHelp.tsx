import { Modal, Switch } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { Fragment, useState } from 'react'
import { keysAreOn, switchKeys } from '../lib/use-keys.ts'

const keys: readonly (readonly [signs: readonly string[], does: string])[] = [
  [['?'], 'этот список'],
  [['1', '…', '9'], 'раздел по порядку в меню слева'],
  [['Tab'], 'следующее поле или кнопка'],
  [['↑', '↓'], 'соседняя строка таблицы'],
  [['Enter'], 'открыть строку'],
  [['A'], 'ответ на заявку'],
  [['C'], 'карточка жителя в узком окне'],
  [['Ctrl', 'Enter'], 'отправить ответ'],
  [['Esc'], 'закрыть окно или подробности'],
]

/** The list of keys, and the switch for those whom single keys disturb. */
export const KeysHelp = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const [on, setOn] = useState(keysAreOn)
  const turn = (next: boolean) => {
    switchKeys(next)
    setOn(next)
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Горячие клавиши"
      closeButtonProps={{ 'aria-label': 'Закрыть' }}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-20 gap-y-10 pb-20">
        {keys.map(([signs, does]) => (
          <Fragment key={does}>
            <dt className="flex items-center gap-4">
              {signs.map((sign) => (
                <kbd
                  key={sign}
                  className="min-w-[1.75rem] rounded-[8px] border border-line bg-page px-8 py-2 text-center text-note font-title"
                >
                  {sign}
                </kbd>
              ))}
            </dt>
            <dd>{typeset(does)}</dd>
          </Fragment>
        ))}
      </dl>
      <Switch
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
        label="Клавиши «?» и 1–9 включены"
      />
    </Modal>
  )
}
