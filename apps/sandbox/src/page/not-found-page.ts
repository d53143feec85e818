import { html, page } from './html.ts'

/** What a person sees at an address that the sandbox does not have. */
export const notFoundPage = (): string =>
  page(
    'Такой страницы нет',
    html`<p>
      Возможно, адрес набран с ошибкой. Всё, что есть в песочнице, открывается с <a href="/">главной</a>.
    </p>`,
  )
