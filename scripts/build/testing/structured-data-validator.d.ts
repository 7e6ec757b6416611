/** The part of @adobe/structured-data-validator that the tests use; the package ships no types. */
declare module '@adobe/structured-data-validator' {
	interface Issue {
		readonly issueMessage: string;
		readonly severity: 'ERROR' | 'WARNING';
		readonly rootType: string;
	}
	/** Descriptions by type, as web-auto-extractor hands them over. */
	interface Extracted {
		readonly jsonld: Readonly<Record<string, readonly object[]>>;
	}
	export default class Validator {
		/** `vocabulary` is that of schema.org, in the shape of its own JSON-LD file. */
		constructor(vocabulary: { readonly '@graph': readonly object[] });
		validate(data: Extracted): Promise<Issue[]>;
	}
}
