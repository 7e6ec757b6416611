/** A build that cannot go on, with a message for the person who ran it; anything else thrown is a fault of ours. */
export class BuildError extends Error {}
