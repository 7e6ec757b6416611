/** What was searched for lately. It stays on the device, and only if the reader has not said no. */

const KEY = 'tim-kiem-gan-day';
/** Kept instead of a list by who wants none. */
const OFF = 'khong-ghi';
const MOST = 6;

export interface RecentSearches {
	/** The latest first; none where nothing was kept, or may be. */
	list(): readonly string[];
	/** False where the reader has said no, or the browser keeps nothing. */
	isOn(): boolean;
	add(query: string): void;
	clear(): void;
	/** Says no, which forgets all, or yes again. */
	turn(on: boolean): void;
}

/** Recent searches over a storage; `open` may throw, as browsers do where storage is blocked. */
export function recentSearches(
	open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): RecentSearches {
	const read = () => attempt(() => open().getItem(KEY), OFF);
	const write = (text: string | null) => {
		attempt(() => {
			if (text === null) open().removeItem(KEY);
			else open().setItem(KEY, text);
		}, undefined);
	};
	const list = () => parseList(read());
	return {
		list,
		isOn: () => read() !== OFF,
		add(query) {
			if (query === '' || read() === OFF) return;
			const others = list().filter((other) => other.toLowerCase() !== query.toLowerCase());
			write(JSON.stringify([query, ...others].slice(0, MOST)));
		},
		clear() {
			if (read() !== OFF) write(null);
		},
		turn(on) {
			write(on ? null : OFF);
		},
	};
}

function parseList(text: string | null): string[] {
	const found = attempt((): unknown => JSON.parse(text ?? '[]'), []);
	return Array.isArray(found) ? found.filter((one) => typeof one === 'string').slice(0, MOST) : [];
}

function attempt<Value, Other>(get: () => Value, otherwise: Other): Value | Other {
	try {
		return get();
	} catch {
		return otherwise;
	}
}
