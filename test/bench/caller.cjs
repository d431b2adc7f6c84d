// Sends callbacks as a provider would, each on a connection of its own, a few at a time; answers how long all took and what
// was said to them. A process of its own, so that sending is not counted as receiving.
const { connect } = require('node:net')

process.on('message', async ({ port, path, type, bodies, atOnce }) => {
  const statuses = {}
  let next = 0
  const one = async () => {
    while (next < bodies.length) {
      const status = await post(port, path, type, bodies[next++])
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  const startMs = performance.now()
  await Promise.all(Array.from({ length: atOnce }, one))
  process.send({ tookMs: performance.now() - startMs, statuses })
})
process.on('disconnect', () => process.exit(0))

function post(port, path, type, body) {
  return new Promise((done) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => done(/^HTTP\/1\.1 (\d+)/u.exec(text)?.[1] ?? 'none'))
  })
}
