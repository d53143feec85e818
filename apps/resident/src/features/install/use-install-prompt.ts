import { useEffect, useState } from 'react'

/** Chromium's own question «установить?», which a page may ask at a press. Not in the DOM typings. */
type InstallPromptEvent = Event & { prompt: () => Promise<unknown> }

const isPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event

/** Asks the browser to install the app; undefined where the browser cannot be asked. */
export const useInstallPrompt = (): (() => void) | undefined => {
  const [ask, setAsk] = useState<InstallPromptEvent>()
  useEffect(() => {
    const keep = (event: Event) => {
      if (!isPrompt(event)) return
      event.preventDefault()
      setAsk(event)
    }
    globalThis.addEventListener('beforeinstallprompt', keep)
    return () => globalThis.removeEventListener('beforeinstallprompt', keep)
  }, [])
  return ask && (() => void ask.prompt().then(() => setAsk(undefined)))
}
