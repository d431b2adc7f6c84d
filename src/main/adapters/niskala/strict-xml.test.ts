import { describe, expect, it } from 'vitest'
import { isXmlType, parseXml } from './strict-xml'

const bomb = `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')}]>`

describe('parseXml', () => {
  it.each([
    '',
    ' ',
    'x',
    '{"rc":"00"}',
    '<a>',
    '<a>1',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="2.0"?><a/>',
    '<?xml version="1.1"?><a>&#1;</a>',
    '<?xml version="1.00"?><a/>',
    '<?xml version="1.0" encoding="UTF-7"?><a/>',
    '<?xml version="1.0" encoding="UTF-16"?><a/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>\u0001</a>',
    '<a>\uD800</a>',
    '<a>]]></a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a><!-- -- --></a>',
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<?php x?><a/>',
    '<a><?pause 1?></a>',
    '<a/><?end?>',
    `${bomb}<a>&e9;</a>`,
    `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`,
    '<a>'.repeat(10_000),
    `<a>${'x'.repeat(65_536)}</a>`,
  ])('refuses %.40s', (text) => {
    expect(parseXml(text)).toEqual({ ok: false, failure: 'not-xml' })
  })

  it.each([
    ['<a/>', ''],
    ['\uFEFF<?xml version="1.0"?>\n<a>1</a>\n', '1'],
    ["<?xml version='1.0' encoding='utf-8' standalone='yes' ?><a>1</a>", '1'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a>1</a>', '1'],
    ['<!-- c --><a b="1">1<!-- 2 -->3</a><!-- d -->', '13'],
    ['<a>&lt;&gt;&amp;&quot;&apos;&#48;&#x30;</a>', '<>&"\'00'],
    ['<a><![CDATA[<0>]]>0<![CDATA[]]]]></a>', '<0>0]]'],
    ['<a>\r\n1\r</a>', '\n1\n'],
    ['<a>R &amp;amp; D</a>', 'R &amp; D'],
  ])('reads %.60s', (text, words) => {
    expect(parseXml(text)).toEqual({ ok: true, value: { name: 'a', children: [], text: words } })
  })

  it('keeps children in their order, and the words between them apart', () => {
    expect(parseXml('<a>1<b>2</b>3<c/></a>')).toEqual({
      ok: true,
      value: {
        name: 'a',
        text: '13',
        children: [
          { name: 'b', text: '2', children: [] },
          { name: 'c', text: '', children: [] },
        ],
      },
    })
  })

  it('goes 64 deep and no deeper', () => {
    expect(parseXml(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`).ok).toBe(true)
  })

  it.each([
    bomb,
    '<a>'.repeat(21_000),
    `<a ${Array.from({ length: 6_000 }, (_, n) => `b${n}=""`).join(' ')}/>`,
    `<a>${'&#48;'.repeat(13_000)}</a>`,
    `<a>${'<b/>'.repeat(16_000)}</a>`,
    `<a>&#${'0'.repeat(60_000)}48;</a>`,
    '<'.repeat(65_000),
  ])('is done in a blink with %.30s', (text) => {
    parseXml('<a/>')
    const startedAt = performance.now()
    parseXml(text)
    expect(performance.now() - startedAt).toBeLessThan(150)
  })
})

describe('isXmlType', () => {
  it.each(['text/xml', 'application/xml; charset=utf-8', 'Text/XML', 'application/soap+xml'])('takes %s', (type) =>
    expect(isXmlType(type)).toBe(true),
  )
  it.each(['', 'text/html', 'text/plain', 'application/json', 'application/xhtml', 'x/xml'])('refuses "%s"', (type) =>
    expect(isXmlType(type)).toBe(false),
  )
})
