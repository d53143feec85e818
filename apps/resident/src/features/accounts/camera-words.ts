import { typeset } from '../../lib/typeset.ts'
import type { CameraState } from './use-camera.ts'

const words: Record<CameraState, { title: string; text: string }> = {
  asking: {
    title: 'Разрешите камеру',
    text: 'Телефон сейчас спросит об этом. Снимок никуда не уходит: код читаем прямо на телефоне.',
  },
  on: {
    title: 'Наведите рамку на QR-код',
    text: 'Подойдёт любой из двух на квитанции за последние 3 месяца. Период, счёт и сумму заполним сами.',
  },
  refused: {
    title: 'Камера закрыта для приложения',
    text: 'Откройте её в настройках телефона, выберите фото квитанции или введите три поля вручную.',
  },
  absent: {
    title: 'Камеры здесь нет',
    text: 'Выберите фото квитанции или введите данные вручную: это три поля.',
  },
  busy: {
    title: 'Камера занята',
    text: 'Её держит другая программа. Закройте её, выберите фото или введите данные вручную.',
  },
}

/** What the camera screen says in each state. */
export const cameraWords = (state: CameraState) => {
  const { title, text } = words[state]
  return { title: typeset(title), text: typeset(text) }
}
