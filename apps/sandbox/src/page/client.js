// The only script of the sandbox; every page works without it.

for (const button of document.querySelectorAll('[data-copy]')) {
  const words = button.textContent
  const say = (now) => {
    button.textContent = now
  }
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(button.dataset.copy).then(
      () => say('Скопировано'),
      () => say('Не удалось, выделите код сами'),
    )
    setTimeout(() => say(words), 1500)
  })
}

// A page that watches a list loads itself again when the list has a new first element.
const watching = document.querySelector('[data-watch]')
if (watching) {
  setInterval(async () => {
    if (document.hidden) return
    const reply = await fetch(watching.dataset.watch).catch(() => undefined)
    if (!reply?.ok) return
    const { messages } = await reply.json()
    if ((messages[0]?.messageId ?? '') !== watching.dataset.newest) location.reload()
  }, 1500)
}

// A test card is put into the form by a tap on it.
for (const button of document.querySelectorAll('[data-card]')) {
  button.addEventListener('click', () => {
    for (const [name, value] of Object.entries(JSON.parse(button.dataset.card))) {
      const field = document.querySelector(`[name="${name}"]`)
      if (field) field.value = value
    }
    document.querySelector('[data-pay]')?.focus()
  })
}
