import { Button } from '@mantine/core'
import { pluralRu } from '@mosobleirc/domain/shared'
import { Download } from 'lucide-react'
import { csvOf, saveFile } from './csv.ts'

/** Saves what the filter shows, and says beforehand how many rows that are. */
export const ExportButton = ({
  file,
  head,
  rows,
}: {
  file: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}) => (
  <Button
    variant="subtle"
    className="ml-auto"
    leftSection={<Download className="size-[1.125rem]" aria-hidden="true" />}
    onClick={() => saveFile(file, csvOf(head, rows))}
  >
    {`Выгрузить ${rows.length} ${pluralRu(rows.length, 'строку', 'строки', 'строк')}`}
  </Button>
)
