// One line for each month, with its sum. Where the room is too narrow for the columns each line becomes a small card.
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { type BillTable } from '../../../shared/bill/read-bill'
import { type BillWords } from '../../../shared/text/bills'
import { FineAmount, isFine } from './FineAmount'
import { rowTotals } from './row-totals'

type SheetTableProps = { readonly table: BillTable; readonly words: BillWords }

export function SheetTable({ table, words }: SheetTableProps) {
  const { t } = useTranslation()
  const totals = rowTotals(table)
  const label = (text: string) => (text === words.fields.bl_th ? words.fields.periode : text)
  const columns = table.columns.length + (totals ? 1 : 0)
  const roomy = useMediaQuery(`(min-width: ${windowFor(columns)}px)`, true, { getInitialValueInEffect: false })
  return (
    <table className="sheet-table" data-cards={!roomy || undefined}>
      <thead>
        <tr>
          {table.columns.map(({ key, label: text, amount }) => (
            <th key={key} scope="col" data-amount={amount || undefined}>
              {label(text)}
            </th>
          ))}
          {totals && (
            <th scope="col" data-amount>
              {t('billScreen.rowTotal')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {table.columns.map(({ key, label: text, amount }, place) => (
              <td key={key} data-amount={amount || undefined} data-label={label(text)} data-first={place === 0 || undefined}>
                <Cell name={key} value={row[place] ?? ''} />
              </td>
            ))}
            {totals && (
              <td data-amount data-total data-label={t('billScreen.rowTotal')}>
                {totals[index]}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How wide the window has to be for so many columns to stand side by side. */
function windowFor(columns: number): number {
  if (columns > 6) return 1600
  return columns > 3 ? 1260 : 0
}

function Cell({ name, value }: { readonly name: string; readonly value: string }) {
  return isFine(name, value) ? <FineAmount value={value} /> : value
}
