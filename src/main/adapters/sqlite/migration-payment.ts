// The step that brings kinds of payment.

/** All that was sold before was paid in cash. Kept beside the sale so that money of a day can be added up by kind. */
export const paymentKindOfSale = `
ALTER TABLE sale ADD COLUMN payment TEXT NOT NULL DEFAULT 'cash';
`
