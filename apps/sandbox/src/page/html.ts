import { stylesheet } from './stylesheet.ts'

/** A piece of page that is safe to send: everything put into it has been escaped. */
export type Html = { readonly markup: string }

type Part = string | number | bigint | Html | undefined | null | false | readonly Part[]

/**
 * Tagged template for pages: escapes every value that is not itself `Html`, joins lists,
 * leaves out `undefined`, `null` and `false`. Attribute values must stand in quotes.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.map((text, at) => text + render(parts[at])).join(''),
})

const render = (part: Part): string => {
  if (part === undefined || part === null || part === false) return ''
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(render).join('')
  return escapeHtml(String(part))
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** Sections of the sandbox, in the order of the navigation. */
const sections = [
  { path: '/core/receipts', title: 'Квитанции' },
  { path: '/messages', title: 'Сообщения' },
  { path: '/authenticator', title: 'Коды сотрудников' },
  { path: '/payments', title: 'Платежи' },
  { path: '/core/exchange', title: 'Обмен' },
  { path: '/faults', title: 'Неисправности' },
] as const

type PageOptions = {
  /** The section's path, so that the navigation shows where one is. */
  readonly section?: (typeof sections)[number]['path']
  /** Seconds after which the browser loads the page again. */
  readonly refresh?: number
}

/**
 * One plain page of the sandbox: header with navigation, a heading, the body. Loads nothing from outside.
 *
 * @returns the whole document, to be sent as `text/html; charset=utf-8`
 */
export const page = (title: string, body: Html, { section, refresh }: PageOptions = {}): string =>
  document(
    `${title} · песочница`,
    html`<header class="top">
        <a class="brand" href="/">Песочница</a>
        <nav aria-label="Разделы">
          ${sections.map(
            ({ path, title: name }) =>
              html`<a href="${path}" ${path === section && html`aria-current="page"`}>${name}</a>`,
          )}
        </nav>
      </header>
      <main>
        <h1>${title}</h1>
        ${body}
      </main>`,
    refresh,
  )

/** The bare document around a body, for pages that must not look like the sandbox. */
export const document = (title: string, body: Html, refresh?: number): string =>
  html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}" />`}
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${{ markup: stylesheet }}
        </style>
        <script src="/sandbox.js" defer></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup
