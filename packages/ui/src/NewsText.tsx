import { parseNewsLink, type NewsLine, type NewsSpan } from '@mosobleirc/domain/news'
import { typeset } from '@mosobleirc/domain/shared'
import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'

/**
 * The text of a news item: its lines as elements of ours. Letters can only become letters, and an address that may not
 * be followed is shown as plain words, whatever the server says (docs/decisions/0006-news-text-is-lines.md).
 */
export const NewsText = ({ lines, level }: { lines: readonly NewsLine[]; level: 2 | 3 }) =>
  blocksOf(lines).map(({ kind, lines: own }, place) => {
    const Drawing = drawnAs[kind]
    // Lines of a text never change places while they are read.
    return <Drawing key={place} lines={own} level={level} />
  })

type Block = { kind: NewsLine['kind']; lines: NewsLine[] }

const LISTS = new Set<NewsLine['kind']>(['bullet', 'number', 'row'])

/** Lines of one kind that follow each other make one list or one table. */
const blocksOf = (lines: readonly NewsLine[]): Block[] => {
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last?.kind === line.kind && LISTS.has(line.kind)) last.lines.push(line)
    else blocks.push({ kind: line.kind, lines: [line] })
  }
  return blocks
}

type Drawn = { lines: NewsLine[]; level: 2 | 3 }

const Heading = ({ lines, level }: Drawn) => {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <Tag className="pt-12 text-h2">
      <Spans of={lines[0]} />
    </Tag>
  )
}

const Paragraph = ({ lines }: Drawn) => (
  <p>
    <Spans of={lines[0]} />
  </p>
)

const Bullets = ({ lines }: Drawn) => (
  <ul className="grid grid-cols-[minmax(0,1fr)] gap-6">
    {lines.map((line, place) => (
      <li
        key={place}
        className="relative pl-20 before:absolute before:top-[0.6em] before:left-4 before:size-[6px] before:rounded-full before:bg-primary"
      >
        <Spans of={line} />
      </li>
    ))}
  </ul>
)

const Numbers = ({ lines }: Drawn) => (
  <ol className="grid list-decimal grid-cols-[minmax(0,1fr)] gap-6 pl-[1.5em] marker:font-title marker:text-primary">
    {lines.map((line, place) => (
      <li key={place} className="pl-4">
        <Spans of={line} />
      </li>
    ))}
  </ol>
)

const Table = ({ lines }: Drawn) => (
  <dl className="rounded-card bg-card">
    {lines.map((line, place) => (
      <TableRow key={place} line={line} />
    ))}
  </dl>
)

const Note = ({ lines }: Drawn) => (
  <div className="@container rounded-card bg-tint p-16">
    <div className="flex gap-12 @max-[17em]:flex-col">
      <Info className="icon-middle text-primary" aria-hidden />
      <p className="min-w-0 flex-1 text-second">
        <Spans of={lines[0]} />
      </p>
    </div>
  </div>
)

const drawnAs: Record<NewsLine['kind'], (drawn: Drawn) => ReactNode> = {
  heading: Heading,
  paragraph: Paragraph,
  bullet: Bullets,
  number: Numbers,
  row: Table,
  note: Note,
}

const endLook = { usual: '', changed: 'text-warn', quiet: 'text-text-2' }

const TableRow = ({ line: { end = '', look = 'usual', ...line } }: { line: NewsLine }) => (
  <div className="flex min-h-[3rem] flex-wrap items-center justify-between gap-x-16 px-16 py-10 not-first:border-t border-line">
    <dt className="min-w-0">
      <Spans of={line} />
    </dt>
    <dd className={classNames('min-w-0 font-title', endLook[look])}>{typeset(end)}</dd>
  </div>
)

const Spans = ({ of: line }: { of: Pick<NewsLine, 'spans'> | undefined }) =>
  line?.spans.map((span, place) => <Span key={place} span={span} />)

const Span = ({ span: { text, bold, italic, href } }: { span: NewsSpan }): ReactNode => {
  const words = typeset(text)
  const strong = bold === true ? <strong className="font-title">{words}</strong> : words
  const loud = italic === true ? <em>{strong}</em> : strong
  const link = href === undefined ? undefined : parseNewsLink(href)
  if (!link) return loud
  const look = 'font-title text-primary underline underline-offset-2'
  return link.kind === 'section' ? (
    <Link href={link.address} className={look}>
      {loud}
    </Link>
  ) : (
    <a href={link.address} rel="noreferrer" className={look}>
      {loud}
    </a>
  )
}
