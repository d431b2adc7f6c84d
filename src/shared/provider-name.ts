// The two providers a shop can sell through.

export const providerNames = ['niskala', 'digiswitch'] as const
export type ProviderName = (typeof providerNames)[number]
