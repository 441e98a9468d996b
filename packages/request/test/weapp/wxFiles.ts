import http from 'node:http'
import { phone } from './phone'
import { titleCase } from './titleCase'

interface TransferOptions {
  url: string
  header?: Record<string, string>
  timeout?: number
  success?: (result: object) => void
  fail?: (result: object) => void
}

interface UploadOptions extends TransferOptions {
  filePath: string
  name: string
  formData?: Record<string, string>
}

type Listener = (update: object) => void

/** The phone's files, by path. */
export const files = new Map<string, Buffer>()

/** What was there once. */
export const removed: string[] = []

/** The options that the platform was given. */
export const transfers: TransferOptions[] = []

/** `wx.uploadFile`: one file and some fields, the bytes told as they leave, the response as text whatever its status. */
function uploadFile(options: UploadOptions) {
  const file = files.get(options.filePath)
  if (!file) return failing(options, 'uploadFile:fail file not found')
  const boundary = `----phone${Math.random()}`
  const fields = Object.entries(options.formData ?? {}).map(([name, value]) => part(`name="${name}"`, value))
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="${options.name}"; filename="file.png"\r\n\r\n`
  const form = fields.map((field) => `--${boundary}\r\n${field}`).join('')
  const body = Buffer.concat([Buffer.from(form + opening), file, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, ...options.header }
  return transfer('uploadFile', options, { method: 'POST', headers, body }, (bytes) => ({
    data: bytes.toString('utf8'),
  }))
}

function part(attributes: string, value: string): string {
  return `Content-Disposition: form-data; ${attributes}\r\n\r\n${value}\r\n`
}

/** `wx.downloadFile`: a file for any status, as long as there is a body. */
function downloadFile(options: TransferOptions & { filePath?: string }) {
  return transfer('downloadFile', options, { method: 'GET', headers: options.header ?? {} }, (bytes) => {
    const path = options.filePath ?? `http://tmp/${Math.random()}`
    files.set(path, bytes)
    return options.filePath ? { filePath: path } : { tempFilePath: path }
  })
}

interface Outgoing {
  method: string
  headers: Record<string, string>
  body?: Buffer
}

function transfer(
  api: 'uploadFile' | 'downloadFile',
  options: TransferOptions,
  { method, headers, body }: Outgoing,
  read: (bytes: Buffer) => object,
) {
  const listeners: Listener[] = []
  let settled = false
  const settle = (callback: ((result: object) => void) | undefined, result: object) => {
    if (!settled) callback?.(result)
    settled = true
  }
  const fail = (text: string) => settle(options.fail, { errMsg: `${api}:fail ${text}` })
  const { failure } = phone
  if (failure) {
    setTimeout(() => settle(options.fail, failure), 1)
    return { abort: () => {}, onProgressUpdate: () => {} }
  }
  const tell = (update: object) => {
    for (const listener of settled ? [] : listeners) listener(update)
  }
  transfers.push(options)
  const outgoing = http.request(options.url, { method, agent: false, headers })
  outgoing.setHeader('content-length', body?.length ?? 0)
  outgoing.on('error', () => fail('-101:net::ERR_CONNECTION_RESET'))
  outgoing.on('response', async (response) => {
    const total = Number(response.headers['content-length'] ?? 0)
    const chunks: Buffer[] = []
    let written = 0
    try {
      for await (const chunk of response) {
        chunks.push(chunk)
        written += chunk.length
        if (!body) tell({ progress: 0, totalBytesWritten: written, totalBytesExpectedToWrite: total })
      }
    } catch {
      return fail('-101:net::ERR_CONNECTION_RESET')
    }
    const { statusCode, headers } = response
    settle(options.success, {
      errMsg: `${api}:ok`,
      statusCode,
      header: titleCase(headers),
      ...read(Buffer.concat(chunks)),
    })
  })
  void send(outgoing, body, tell)
  return {
    abort() {
      if (phone.ignoresAbort) return
      fail('abort')
      outgoing.destroy()
    },
    onProgressUpdate: (listener: Listener) => void listeners.push(listener),
  }
}

/** A piece at a time, as a phone's network takes them. */
async function send(outgoing: http.ClientRequest, body: Buffer | undefined, tell: Listener): Promise<void> {
  const piece = 64 * 1024
  for (let sent = 0; body && sent < body.length; sent += piece) {
    const end = Math.min(body.length, sent + piece)
    const isTaken = await new Promise((resolve) => outgoing.write(body.subarray(sent, end), (error) => resolve(!error)))
    if (!isTaken) return
    await new Promise((resolve) => setTimeout(resolve, phone.pause))
    tell({ progress: 0, totalBytesSent: end, totalBytesExpectedToSend: body.length })
  }
  outgoing.end()
}

function failing(options: TransferOptions, errMsg: string) {
  setTimeout(() => options.fail?.({ errMsg }), 1)
  return { abort: () => {}, onProgressUpdate: () => {} }
}

const getFileSystemManager = () => ({
  readFile({ filePath, success, fail }: FileOptions) {
    const bytes = files.get(filePath)
    if (bytes) success?.({ data: bytes.toString('utf8') })
    else fail?.({ errMsg: 'readFile:fail no such file or directory' })
  },
  unlink({ filePath, complete }: RemoveOptions) {
    if (files.delete(filePath)) removed.push(filePath)
    complete?.()
  },
})

interface RemoveOptions {
  filePath: string
  complete?: () => void
}

interface FileOptions {
  filePath: string
  success?: (result: { data: string }) => void
  fail?: (reason: { errMsg: string }) => void
}

export const wxFiles = { uploadFile, downloadFile, getFileSystemManager }
