/** A failure whose message tells the user the cause and the remedy; it is printed without a stack. */
export class SetupError extends Error {}
