// Any text -> printable ASCII. What a provider or a settings file holds is untrusted: an escape sequence in a name
// would be a command to the printer, and a character it does not know would print as another one.

const escape = String.fromCodePoint(0x1b)
// The tail of a terminal or printer command after its escape character: a whole CSI sequence, or one letter.
const commandTail = /^(?:\[[0-?]*[ -/]*[@-~]|[ -~])/u

const replacements: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u2022': '*',
  '\u00b7': '.',
  '\u00d7': 'x',
  '\u00f7': '/',
  '\u2044': '/',
  '\u00df': 'ss',
  '\u00e6': 'ae',
  '\u00c6': 'AE',
  '\u0153': 'oe',
  '\u0152': 'OE',
  '\u00f8': 'o',
  '\u00d8': 'O',
  '\u0111': 'd',
  '\u0110': 'D',
  '\u0142': 'l',
  '\u0141': 'L',
  '\u0131': 'i',
  '\u20ac': 'EUR',
}

/** One line of printable ASCII: commands and marks removed, letters without their accents, the rest as `*`. */
export function plainText(text: string): string {
  const letters = withoutCommands(text)
    .normalize('NFKD')
    .replace(/\p{Mn}|\p{Cf}/gu, '')
  const plain = letters.replace(/[\p{Z}\p{Cc}]+/gu, ' ').replace(/[^ -~]/gu, (letter) => replacements[letter] ?? '*')
  return plain.replace(/ +/gu, ' ').trim()
}

/** The same, at most `most` characters, a cut shown by three dots. */
export function plainTextUpTo(text: string, most: number): string {
  // Cut roughly first: a megabyte sent as a name should cost nothing.
  const plain = plainText(text.slice(0, most * 8))
  return plain.length <= most ? plain : `${plain.slice(0, most - 3).trimEnd()}...`
}

function withoutCommands(text: string): string {
  const [first = '', ...afterEscapes] = text.split(escape)
  return first + afterEscapes.map((part) => part.replace(commandTail, '')).join('')
}
