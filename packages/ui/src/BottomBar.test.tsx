import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Gauge, House } from 'lucide-react'
import { afterEach, expect, test, vi } from 'vitest'
import { BottomBar } from './BottomBar.tsx'
import { NavigationProvider } from './Link.tsx'

afterEach(cleanup)

const items = (count: number) => [
  { href: '/', label: 'Главная', icon: House, active: true },
  { href: '/meters', label: 'Счетчики', icon: Gauge, active: false, count, countMeaning: `${count} ждут` },
]

test.each([
  [0, undefined, 'Счетчики'],
  [3, '3', 'Счетчики, 3 ждут'],
  [9, '9', 'Счетчики, 9 ждут'],
  [12, '9+', 'Счетчики, 12 ждут'],
])('a count of %d is shown as %s and read as «%s»', (count, badge, name) => {
  render(<BottomBar items={items(count)} />)
  expect(screen.getByRole('link', { name })).toBeTruthy()
  expect(screen.queryByText(/^\d/)?.textContent).toBe(badge)
})

test('names the place where one is', () => {
  render(<BottomBar items={items(0)} />)
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Главная')
})

test('opens a place inside the app, and leaves a press with a modifier to the browser', () => {
  const open = vi.fn<(href: string) => void>()
  render(
    <NavigationProvider value={{ open }}>
      <BottomBar items={items(0)} />
    </NavigationProvider>,
  )
  const meters = screen.getByRole('link', { name: 'Счетчики' })
  // Nothing in a test page would follow the link.
  meters.addEventListener('click', (event) => event.preventDefault())
  fireEvent.click(screen.getByRole('link', { name: 'Главная' }))
  fireEvent.click(meters, { ctrlKey: true })

  expect(open.mock.calls).toEqual([['/']])
})
