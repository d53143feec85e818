import { networkInterfaces } from 'node:os'
import { Complaint } from '../complaint.ts'
import { requireFreePort } from '../product/free-port.ts'
import { type Environment, productEnvironment } from '../product/product-environment.ts'
import { makeCertificate } from './make-certificate.ts'
import { serveHttps } from './serve-https.ts'

/** Far enough from the usual ports of server and sandbox. */
const HTTPS_OFFSET = 443

/**
 * Opens the product to phones in the same network: https in front of the server, and addresses that a phone can reach.
 *
 * @returns the settings that the product needs then, and what closes the door
 */
export const servePhones = async (given: Environment): Promise<{ env: Environment; close: () => void }> => {
  const address = ownAddress()
  const { PORT, SANDBOX_PORT, DATA_DIR } = productEnvironment(given)
  const port = Number(PORT) + HTTPS_OFFSET
  await requireFreePort(`PORT plus ${HTTPS_OFFSET}`, String(port))

  const certificate = makeCertificate(DATA_DIR, address)
  const server = await serveHttps(certificate, port, Number(PORT))
  const env = {
    ...given,
    PUBLIC_URL: `https://${address}:${port}`,
    SANDBOX_URL: `http://${address}:${SANDBOX_PORT}`,
    TRUST_PROXY: '1',
    // The sandbox brings its packages through the same door.
    NODE_EXTRA_CA_CERTS: certificate.file,
  }
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { env, close }
}

const ownAddress = (): string => {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const found = addresses.find(({ family, internal }) => family === 'IPv4' && !internal)
  if (!found) throw new Complaint('--https needs a network, and this machine has no address in one.')
  return found.address
}
