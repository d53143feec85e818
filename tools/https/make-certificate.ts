import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'

export type Certificate = { readonly key: Buffer; readonly cert: Buffer; readonly file: string }

/**
 * A certificate that this machine signs for itself, kept in the data folder. A phone asks once whether to believe it;
 * without https it gives neither camera nor offline work to anything but localhost.
 *
 * @param address this machine's address in the local network
 */
export const makeCertificate = (dataDir: string, address: string): Certificate => {
  const folder = join(dataDir, 'https')
  const [keyFile, file] = [join(folder, `${address}.key.pem`), join(folder, `${address}.pem`)]
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    sign(address, keyFile, file)
  }
  return { key: readFileSync(keyFile), cert: readFileSync(file), file }
}

const sign = (address: string, keyFile: string, file: string): void => {
  const kind = 'req -x509 -nodes -days 365 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1'
  const names = `-subj /CN=${address} -addext subjectAltName=IP:${address},DNS:localhost -addext extendedKeyUsage=serverAuth`
  const args = [...kind.split(' '), ...names.split(' '), '-keyout', keyFile, '-out', file]
  const { status, error, stderr } = spawnSync('openssl', args, { encoding: 'utf8' })
  if (error) throw new Complaint('--https needs the program openssl, which was not found.')
  if (status !== 0)
    throw new Complaint(`The certificate could not be made: ${stderr.trim().split('\n').at(-1)}`)
}
