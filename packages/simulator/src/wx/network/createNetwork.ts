import type { HostContext } from '../../host/context'
import type { ApiMaker } from '../api'
import type { FileStore } from '../files/fileStore'
import { downloadFileTransfer } from './downloadFile'
import { DISCONNECTED, INTERRUPTED } from './failures'
import { networkType } from './networkType'
import { requestTransfer } from './request'
import { createSockets } from './sockets'
import { createTransfers } from './transfer'
import { uploadFileTransfer } from './uploadFile'

/** The APIs of the network, over real HTTP and real WebSockets. */
export interface Network {
  wx: Record<string, unknown>
  /** Ends every call that is under way or waits, and every socket, as the background does. */
  interrupt(): void
  /** Ends them without telling the app. */
  close(): void
}

export function createNetwork(context: HostContext, api: ApiMaker, files: FileStore): Network {
  const transfers = createTransfers(context)
  const sockets = createSockets(context, api)
  context.signals.on('network', ({ isConnected }) => {
    if (isConnected) return
    transfers.failAll(DISCONNECTED)
    sockets.disconnect()
  })
  return {
    wx: {
      request: transfers.create(requestTransfer(context)),
      uploadFile: transfers.create(uploadFileTransfer(context, files)),
      downloadFile: transfers.create(downloadFileTransfer(context, files)),
      ...sockets.wx,
      ...networkType(context, api),
    },
    interrupt() {
      transfers.failAll(INTERRUPTED)
      sockets.interrupt()
    },
    close() {
      transfers.close()
      sockets.close()
    },
  }
}
