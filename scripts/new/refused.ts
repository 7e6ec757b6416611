/** A reason in Vietnamese why nothing can be made; shown as it stands. */
export class RefusedError extends Error {
	override readonly name = 'RefusedError';
}
