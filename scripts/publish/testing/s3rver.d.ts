/** As much of the test server's interface as the tests use: it brings no types. */
declare module '@20minutes/s3rver' {
	interface Options {
		readonly address: string;
		readonly port: number;
		readonly directory: string;
		readonly silent: boolean;
		readonly configureBuckets: readonly { readonly name: string }[];
	}

	interface Event {
		readonly Records: readonly { readonly s3: { readonly object: { readonly key: string } } }[];
	}

	export default class S3rver {
		constructor(options: Options);
		run(): Promise<{ readonly port: number }>;
		close(): Promise<void>;
		/** An object was written or removed. */
		on(name: 'event', hear: (event: Event) => void): void;
	}
}
