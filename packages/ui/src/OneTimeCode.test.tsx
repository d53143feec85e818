import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { OneTimeCode } from './OneTimeCode.tsx'
import { codeDigits } from './one-time-code.ts'

afterEach(cleanup)

const Held = ({ onComplete, refused }: { onComplete: (code: string) => void; refused?: string }) => {
  const [code, setCode] = useState('')
  return (
    <OneTimeCode
      label="Код из СМС"
      value={code}
      onChange={setCode}
      onComplete={onComplete}
      refused={refused}
    />
  )
}

test.each([
  ['481902', '481902'],
  ['Код: 481-902. Никому не говорите', '481902'],
  ['４８１９０２', '481902'],
  ['4819021', '481902'],
  ['код', ''],
])('takes the digits out of «%s»', (text, digits) => {
  expect(codeDigits(text)).toBe(digits)
})

test('a pasted message fills the code and sends it once', async () => {
  const onComplete = vi.fn<(code: string) => void>()
  render(<Held onComplete={onComplete} />)
  const user = userEvent.setup()

  await user.click(screen.getByLabelText('Код из СМС'))
  await user.paste('Код для входа 481902')
  await user.paste('481902')

  expect(screen.getByLabelText('Код из СМС')).toHaveProperty('value', '481902')
  expect(onComplete.mock.calls).toEqual([['481902']])
})

test('a corrected code is sent again', async () => {
  const onComplete = vi.fn<(code: string) => void>()
  render(<Held onComplete={onComplete} />)
  const user = userEvent.setup()

  await user.type(screen.getByLabelText('Код из СМС'), '481902')
  await user.keyboard('{Backspace}3')

  expect(onComplete.mock.calls).toEqual([['481902'], ['481903']])
})

test('a refusal is read out and names its field', () => {
  render(<Held onComplete={() => undefined} refused="Код не подошёл" />)
  expect(screen.getByRole('alert').textContent).toBe('Код не подошёл')
  expect(screen.getByLabelText('Код из СМС').getAttribute('aria-invalid')).toBe('true')
})
