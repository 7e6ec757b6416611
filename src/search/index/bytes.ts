/** Numbers and words as bytes: small numbers take one byte, so that lists of gaps stay short. */

/** Collects bytes; grows as needed. */
export class ByteWriter {
	private bytes = new Uint8Array(1024);
	private length = 0;

	/** How many bytes have been written. */
	get size(): number {
		return this.length;
	}

	/** A whole number from 0 up, seven bits to a byte, the lowest first. */
	number(value: number): void {
		let rest = value;
		while (rest > 127) {
			this.byte((rest & 127) | 128);
			rest = Math.floor(rest / 128);
		}
		this.byte(rest);
	}

	/** A word in UTF-8 behind its length. */
	word(text: string): void {
		const encoded = new TextEncoder().encode(text);
		this.number(encoded.length);
		this.append(encoded);
	}

	append(more: Uint8Array): void {
		this.reserve(more.length);
		this.bytes.set(more, this.length);
		this.length += more.length;
	}

	finish(): Uint8Array<ArrayBuffer> {
		return this.bytes.slice(0, this.length);
	}

	private byte(value: number): void {
		this.reserve(1);
		this.bytes[this.length] = value;
		this.length += 1;
	}

	private reserve(more: number): void {
		if (this.length + more <= this.bytes.length) return;
		const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
		larger.set(this.bytes.subarray(0, this.length));
		this.bytes = larger;
	}
}

/** Reads what a ByteWriter wrote. Bytes that end early read as zeros: a torn file gives wrong numbers, never a loop. */
export class ByteReader {
	private readonly bytes: Uint8Array;
	/** Where the next number begins. */
	at: number;

	constructor(bytes: Uint8Array, at = 0) {
		this.bytes = bytes;
		this.at = at;
	}

	get isAtEnd(): boolean {
		return this.at >= this.bytes.length;
	}

	number(): number {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = this.bytes[this.at] ?? 0;
			this.at += 1;
			value += (byte & 127) * scale;
			if (byte < 128) return value;
			scale *= 128;
		}
	}

	word(): string {
		const length = this.number();
		const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
		this.at += length;
		return text;
	}
}
