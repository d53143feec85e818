import { addressOf, ApiRefusal, previewFile } from '@mosobleirc/contract'
import { explain } from '../explain.ts'
import type { UploadedFile } from './send-file.ts'

/** What of a file that has arrived is kept in the tab. */
export type ArrivedFile = Pick<UploadedFile, 'id' | 'name' | 'bytes' | 'mediaType' | 'state'>

/** A file of a form, from being chosen to being sent with it. */
export type ChosenFile = {
  /** Its idempotency key as well. */
  key: string
  name: string
  bytes: number
  /** Address of its picture. */
  picture?: string | undefined
  arrived?: ArrivedFile
  state:
    | { kind: 'sending'; percent: number }
    | { kind: 'checking' }
    | { kind: 'ready' }
    /** With the file itself where sending it once more may help. */
    | { kind: 'refused'; reason: string; again?: File }
}

/** What the server has said of a file, as the form shows it. */
export const arrivedAs = (file: ArrivedFile): Pick<ChosenFile, 'name' | 'bytes' | 'arrived' | 'state'> => ({
  name: file.name,
  bytes: file.bytes,
  arrived: file,
  state:
    file.state === 'infected'
      ? { kind: 'refused', reason: explain(new ApiRefusal('file-infected', {}, '')) }
      : { kind: file.state === 'checking' ? 'checking' : 'ready' },
})

/** A file that had arrived before a reload: its picture is at the server alone. */
export const restored = (file: ArrivedFile): ChosenFile => ({
  ...arrivedAs(file),
  key: file.id,
  picture:
    file.mediaType === 'application/pdf' || file.state === 'checking'
      ? undefined
      : addressOf(previewFile, { fileId: file.id }),
})

/** The same files with one of them changed. */
export const withChange = (
  files: readonly ChosenFile[],
  key: string,
  part: Partial<ChosenFile>,
): ChosenFile[] => files.map((each) => (each.key === key ? { ...each, ...part } : each))

/** Why a form cannot go yet. */
export const waitsFor = (files: readonly ChosenFile[]): 'arriving' | 'refused' | undefined => {
  const kinds = new Set(files.map(({ state }) => state.kind))
  if (kinds.has('sending') || kinds.has('checking')) return 'arriving'
  return kinds.has('refused') ? 'refused' : undefined
}
