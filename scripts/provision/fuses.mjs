// Electron's build-time switches live in the binary behind a marker. The carried runtime was made for a release:
// it refuses the inspector (which Playwright drives) and wants a snapshot file that we leave out.
const marker = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const inspectArguments = 3
const browserSnapshot = 6

export function setTestFuses(binary) {
  const at = binary.indexOf(marker)
  if (at < 0) throw new Error('no Electron fuses in this binary')
  const wire = at + marker.length + 2 // a version byte and a length byte come first
  binary.write('1', wire + inspectArguments, 'latin1')
  binary.write('0', wire + browserSnapshot, 'latin1')
}
