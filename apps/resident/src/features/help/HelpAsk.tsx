import { SearchField } from '@mosobleirc/ui'
import { useState } from 'react'

/** The field that a question begins in: «Найти» stands in it as soon as there is something to look for. */
export const HelpAsk = ({ onAsk }: { onAsk: (question: string) => void }) => {
  const [typed, setTyped] = useState('')
  const question = typed.trim()
  return (
    <search>
      <form
        action={() => {
          if (question !== '') onAsk(question)
        }}
      >
        <SearchField
          label="Найти ответ"
          placeholder="Спросите о поверке"
          value={typed}
          onChange={setTyped}
          {...(question !== '' && { submit: 'Найти' })}
        />
      </form>
    </search>
  )
}
