import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { endSession } from '../lib/end-session.ts'
import { explain } from '../lib/explain.ts'
import { Refused } from '../lib/Notice.tsx'
import { roleNames } from '../lib/role-words.ts'
import type { Self } from '../lib/self.ts'

const themes = [
  { value: 'auto', icon: Monitor, word: 'Как на компьютере' },
  { value: 'light', icon: Sun, word: 'Светлая' },
  { value: 'dark', icon: Moon, word: 'Тёмная' },
] as const

/** «Ирина Соловьёва» → «ИС». */
const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)

/** Who is here: theme, keys, signing out. */
export const PersonMenu = ({ self, onHelp }: { self: Self; onHelp: () => void }) => {
  // Without a pause of the transitions: that pause would be a <style> in the page.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const client = useQueryClient()
  const navigate = useNavigate()
  const choose = (wanted: string) => {
    const theme = themes.find(({ value }) => value === wanted)
    if (theme) setColorScheme(theme.value)
  }
  const leaving = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/sign-in', replace: true })
    },
  })
  return (
    <Menu position="right-end" offset={16} width="17rem">
      <Menu.Target>
        <UnstyledButton
          aria-label={`${self.name}: тема, клавиши, выход`}
          className="grid size-[2.75rem] place-items-center rounded-[14px] bg-tint font-bold text-primary [--focus:var(--rail-badge)]"
        >
          {initials(self.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="text-note">
          <b className="block text-cell text-text">{self.name}</b>
          <span className="block">{self.email}</span>
          <span className="block">{roleNames(self.roles)}</span>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>Тема</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={choose}>
          {themes.map(({ value, icon: Icon, word }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              rightSection={<Icon className="size-[1.125rem]" aria-hidden="true" />}
            >
              {word}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Keyboard className="size-[1.125rem]" aria-hidden="true" />}
          rightSection={<kbd className="text-note text-text-2">?</kbd>}
          onClick={onHelp}
        >
          Горячие клавиши
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<LogOut className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => leaving.mutate()}
        >
          {leaving.isPending ? 'Выходим…' : 'Выйти'}
        </Menu.Item>
        {leaving.error && <Refused>{explain(leaving.error)}</Refused>}
      </Menu.Dropdown>
    </Menu>
  )
}
