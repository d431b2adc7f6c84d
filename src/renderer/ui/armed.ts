// Keys rest for a moment after what they stand for has changed.

/** Long enough that a second press meant for the screen before does nothing. */
export const armedAfterMs = 600
