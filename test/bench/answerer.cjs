// A provider reduced to one canned answer, in a process of its own so that its work is not counted: waits for whole requests,
// answers each by its path, and forgets it. Asked to, it takes the bodies of callbacks in the plainest way there is.
const { createServer: createHttpServer } = require('node:http')
const { createServer } = require('node:net')

const answers = new Map()

process.on('message', ({ answer, path, listen }) => {
  if (path) answers.set(path, answer)
  if (listen === 'provider') open(createServer(serve))
  if (listen === 'floor') open(createHttpServer(takeBody))
})
process.on('disconnect', () => process.exit(0))

function open(server) {
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
}

function serve(socket) {
  let received = ''
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    const end = received.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/content-length: (\d+)/iu.exec(received.slice(0, end))?.[1] ?? 0)
    if (received.length < end + 4 + length) return
    const path = received.slice(received.indexOf(' ') + 1).split(/[ ?]/u, 1)[0]
    received = ''
    const { type, body } = answers.get(path)
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: keep-alive\r\n\r\n`
    socket.write(head + body)
  })
}

function takeBody(request, response) {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    Buffer.concat(parts).toString()
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end('{"status":"success"}')
  })
}
