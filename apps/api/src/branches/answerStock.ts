import type { IncomingMessage, RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import iconv from 'iconv-lite'
import { stockOf } from './stockOf'

type Answer = { status: number; type: 'text/plain' | 'text/html'; body: string }

/**
 * The one program of the branches' system: `POST /stock.cgi` with the form `book=<id>` answers with a line for each
 * branch that keeps the book, `老城分馆|3|A-12`: its name, the copies there now, the shelf. What fails is status 200 and a line
 * that starts with `ERR`, as such programs do; what the web server refuses is a page of HTML. All of it is GBK.
 */
export function answerStock(delay: number): RequestListener {
  return (request, response) => {
    const timer = setTimeout(() => {
      answer(request).then(
        ({ status, type, body }) => {
          response.writeHead(status, { 'content-type': `${type}; charset=gbk` })
          response.end(iconv.encode(body, 'gbk'))
        },
        // The form broke off: nobody is left to answer.
        () => response.destroy(),
      )
    }, delay)
    response.once('close', () => clearTimeout(timer))
  }
}

async function answer(request: IncomingMessage): Promise<Answer> {
  if (request.url !== '/stock.cgi') return refuse(404, '没有这个页面')
  if (request.method !== 'POST') return refuse(405, '请用 POST 提交表单')
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  const book = isForm ? new URLSearchParams(await text(request)).get('book') : null
  if (book === null || !/^\d{1,9}$/.test(book)) return lines(['ERR|02|参数错误'])
  const stock = stockOf(Number(book))
  if (stock.length === 0) return lines(['ERR|01|查无此书'])
  return lines(stock.map(({ branch, copies, shelf }) => `${branch}|${copies}|${shelf}`))
}

const lines = (all: readonly string[]): Answer => ({
  status: 200,
  type: 'text/plain',
  body: all.map((line) => `${line}\r\n`).join(''),
})

const refuse = (status: number, why: string): Answer => ({
  status,
  type: 'text/html',
  body: `<html><head><title>${status}</title></head><body><h1>${why}</h1></body></html>`,
})
