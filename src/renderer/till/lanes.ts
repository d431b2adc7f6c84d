// The providers of the till as the frame speaks of them: which one a screen is about, and how the worst of them stands.
import { type ProviderName, providerNames } from '../../shared/provider-name'
import { type LaneStatus, type LineState, type TillStatus } from '../../shared/till-status'
import { type Screen } from './till-store'

export type Lane = { readonly provider: ProviderName; readonly status: LaneStatus }

/** Those that are set up, Niskala first. */
export function lanesOf({ lanes }: TillStatus): readonly Lane[] {
  return providerNames.flatMap((provider) => {
    const status = lanes[provider]
    return status ? [{ provider, status }] : []
  })
}

/** Whose saldo the header shows: bills are paid from another deposit than top-ups. */
export function laneOfScreen(status: TillStatus, screen: Screen): Lane {
  const { niskala, digiswitch } = status.lanes
  if (screen === 'bills' && digiswitch) return { provider: 'digiswitch', status: digiswitch }
  return { provider: 'niskala', status: niskala }
}

const byTrouble: readonly LineState['kind'][] = ['stopped', 'down', 'connecting', 'up']

/** The lane in the most trouble; of equals the first. */
export function worstLane(status: TillStatus): Lane {
  const [first, ...rest] = lanesOf(status)
  const start = first ?? { provider: 'niskala', status: status.lanes.niskala }
  return rest.reduce((worst, lane) => (rank(lane) < rank(worst) ? lane : worst), start)
}

function rank({ status }: Lane): number {
  return byTrouble.indexOf(status.line.kind)
}
