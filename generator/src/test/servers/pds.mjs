// The reference Bluesky PDS and its PLC directory on free ports of 127.0.0.1, with no AppView, no mail and no crawler.
// In: PDS_FOLDER (what it keeps), PDS_JWT_SECRET, PDS_ADMIN_PASSWORD, PDS_RATE_LIMITS (true or false), as environment
// variables. Out: a line "READY PORT" when it answers.
import { once } from 'node:events'
import net from 'node:net'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { PDS, envToCfg, envToSecrets } from '@atproto/pds'
import { Database, PlcServer } from '@did-plc/server'

const listen = net.Server.prototype.listen
const held = new Map()

// The port stays ours until the server that was told it takes over its socket.
async function freePort() {
  const holder = new net.Server()
  listen.call(holder, 0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address()
  held.set(port, holder)
  return port
}

// Both servers listen on all interfaces by themselves.
net.Server.prototype.listen = function (port, ...others) {
  return listen.call(this, held.get(port), ...others)
}

const { PDS_FOLDER: folder, PDS_JWT_SECRET, PDS_ADMIN_PASSWORD, PDS_RATE_LIMITS } = process.env
const plcPort = await freePort()
const port = await freePort()
await PlcServer.create({ db: Database.mock(), port: plcPort }).start()

mkdirSync(`${folder}/blobs/tmp`, { recursive: true })
const settings = {
  devMode: true,
  port,
  hostname: 'localhost',
  dataDirectory: folder,
  blobstoreDiskLocation: `${folder}/blobs`,
  blobstoreDiskTmpLocation: `${folder}/blobs/tmp`,
  didPlcUrl: `http://127.0.0.1:${plcPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  rateLimitsEnabled: PDS_RATE_LIMITS === 'true',
  disableSsrfProtection: true,
  crawlers: [],
  jwtSecret: PDS_JWT_SECRET,
  adminPassword: PDS_ADMIN_PASSWORD,
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
}
const pds = await PDS.create(envToCfg(settings), envToSecrets(settings))
await pds.start()
console.log(`READY ${port}`)
