import { describe, expect, it } from 'vitest'
import { parseTokenSerial } from './token-serial'

const shapes: readonly (readonly [string, ReturnType<typeof parseTokenSerial>])[] = [
  [
    '3643-9058-9448-3627-6760/ZULKIFLI/R1/1300/12,7',
    { token: '36439058944836276760', name: 'ZULKIFLI', tariff: 'R1/1300VA', energy: '12,7' },
  ],
  [
    '5158-4356-8195-6003-5156/HENDRA GUNAWAN/R1/1300/12.4',
    { token: '51584356819560035156', name: 'HENDRA GUNAWAN', tariff: 'R1/1300VA', energy: '12,4' },
  ],
  [
    '1234-5678-9012-3456-7890/NUR ROCHMAH/R1/1300VA/12.5KWH',
    { token: '12345678901234567890', name: 'NUR ROCHMAH', tariff: 'R1/1300VA', energy: '12,5' },
  ],
  ['12345678901234567890/NAME/R1M/900/10.2', { token: '12345678901234567890', name: 'NAME', tariff: 'R1M/900VA', energy: '10,2' }],
  [
    '0000 0000 0000 0000 0000/JOHN-DOE/R1/1300/13,20.',
    { token: '00000000000000000000', name: 'JOHN-DOE', tariff: 'R1/1300VA', energy: '13,20' },
  ],
  [
    '0143 4804 9579 5519 9674/NAME/R1/1300 VA/63,0KWH/PLNREF:X/IDPEL:1/RPTOKEN:90.909,00/PPN:0,00',
    { token: '01434804957955199674', name: 'NAME', tariff: 'R1/1300VA', energy: '63,0' },
  ],
  [
    '1234-5678-9012-3456-7890/A/N BUDI/R1/000000450VA/5',
    { token: '12345678901234567890', name: 'A/N BUDI', tariff: 'R1/450VA', energy: '5' },
  ],
  [
    '1234-5678-9012-3456-7890/NRML~!@ $^*}?-&./R1/900/1.234,5',
    { token: '12345678901234567890', name: 'NRML~!@ $^*}?-&.', tariff: 'R1/900VA', energy: '1.234,5' },
  ],
  [
    'STRUK PEMBELIAN@NO_METER:1@NAMA:BUDI@TARIF_DAYA:R1/000001300@JML_KWH:12,70@STROOM_TOKEN:3643 9058 9448 3627 6760[][AM]20000[]',
    { token: '36439058944836276760', name: 'BUDI', tariff: 'R1/1300VA', energy: '12,70' },
  ],
  ['12345678901234567890', { token: '12345678901234567890', name: undefined }],
]

describe('the serial of a power token', () => {
  it.each(shapes)('is read from %s', (serial, expected) => {
    expect(parseTokenSerial(serial)).toEqual(expected)
  })

  it.each(['', '-', '1234-5678/BUDI', '1234567890123456789/NINETEEN', '123456789012345678901', 'STROOM_TOKEN:12'])(
    'is not a token without exactly twenty digits: %s',
    (serial) => {
      expect(parseTokenSerial(serial)).toBeUndefined()
    },
  )
})
