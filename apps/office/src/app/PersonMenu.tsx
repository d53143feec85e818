import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Check, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react'
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
  const leaving = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/sign-in', replace: true })
    },
  })
  return (
    <Menu position="right-end" width="17rem">
      <Menu.Target>
        <UnstyledButton
          aria-label={`${self.name}: тема, клавиши, выход`}
          className="grid size-[2.75rem] place-items-center rounded-[14px] bg-tint font-bold text-primary [--focus:var(--rail-badge)]"
        >
          {initials(self.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="px-12 py-8">
          <p className="font-bold">{self.name}</p>
          <p className="text-note text-text-2">{self.email}</p>
          <p className="text-note text-text-2">{roleNames(self.roles)}</p>
        </div>
        <Menu.Divider />
        <Menu.Label>Тема</Menu.Label>
        {themes.map(({ value, icon: Icon, word }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon className="size-[1.125rem]" aria-hidden="true" />}
            rightSection={colorScheme === value && <Check className="size-[1.125rem]" aria-hidden="true" />}
            onClick={() => setColorScheme(value)}
          >
            {word}
          </Menu.Item>
        ))}
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
