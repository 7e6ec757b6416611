/** Something the person who imports can mend. The message is Vietnamese, names the file and says what to do. */
export class ImportError extends Error {
	override readonly name = 'ImportError';
}
