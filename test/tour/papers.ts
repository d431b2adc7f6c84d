// What the owner prepares before the first day: a price list and a provision file, both made of the sample catalogue.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleCatalogue } from '../../src/main/core/catalogue/sample-catalogue'

const shop = {
  name: 'Konter Melati',
  address: 'Jl. Kenanga 12, Bandung',
  phone: '022-555-0142',
  footer: 'Simpan struk ini sebagai bukti pembayaran yang sah. Terima kasih',
  paperColumns: 32,
}

/** A till for practice: the sandbox inside the program plays the provider. */
export function trainingProvision(folder: string): string {
  return written(folder, 'training.json', { shop, training: true })
}

/** A till in earnest, whose provider happens to be a sandbox of its own. */
export function realProvision(folder: string, baseUrl: string): string {
  const rows = sampleCatalogue.map(({ code, name, brand, category, cost, price }) => [code, name, brand, category, cost, price].join(';'))
  writeFileSync(join(folder, 'harga.csv'), ['kode;nama;operator;kategori;modal;harga jual', ...rows].join('\n'))
  const niskala = { baseUrl, token: 'token-of-the-tour' }
  return written(folder, 'real.json', { shop, niskala, catalogue: 'harga.csv', language: 'id', training: false })
}

function written(folder: string, name: string, provision: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(provision, null, 2))
  return file
}
