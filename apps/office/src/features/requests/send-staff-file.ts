import { addressOf, NoAnswer, refusalIn, type Reply, uploadStaffFile } from '@mosobleirc/contract'

export type StaffFile = Reply<typeof uploadStaffFile>['file']

/**
 * Uploads a file that is to be sent to a resident.
 *
 * @param key the same for every repeat: it is one file
 * @throws {ApiRefusal} when the server says no
 * @throws {NoAnswer} when nothing came back
 */
export const sendStaffFile = async (file: File, key: string): Promise<StaffFile> => {
  const answer = await fetch(addressOf(uploadStaffFile, { name: file.name.slice(-255) || 'файл' }), {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
    },
    body: file,
  }).catch(noAnswer)
  const body: unknown = await answer.json().catch(noAnswer)
  if (!answer.ok) throw refusalIn(body, uploadStaffFile)
  return uploadStaffFile.reply.parse(body).file
}

const noAnswer = (cause: unknown): never => {
  throw new NoAnswer(uploadStaffFile.name, { cause })
}
