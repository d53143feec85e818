import { Card, ChoiceRow } from '@mosobleirc/ui'
import { Moon, Smartphone, Sun } from 'lucide-react'
import { useState } from 'react'
import { chooseTheme, chosenTheme, type Theme } from '../lib/theme.ts'
import { typeset } from '../lib/typeset.ts'

const themes = [
  { value: 'device', icon: Smartphone, title: 'Как на телефоне' },
  { value: 'light', icon: Sun, title: 'Светлая' },
  { value: 'dark', icon: Moon, title: 'Тёмная' },
] as const

/** Light, dark, or whatever the phone does. */
export const ThemeChoice = () => {
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <Card>
      <fieldset>
        <legend className="sr-only">Тема</legend>
        {themes.map(({ value, icon, title }) => (
          <ChoiceRow
            key={value}
            group="theme"
            value={value}
            chosen={theme === value}
            onChoose={() => choose(value)}
            icon={icon}
            tone="primary"
            title={typeset(title)}
          />
        ))}
      </fieldset>
    </Card>
  )
}
