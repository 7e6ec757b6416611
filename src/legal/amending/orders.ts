import type { Chain, Item } from './chains.ts';
import type { Verb } from './tokens.ts';

/** One thing a sentence asks for: a verb, what it is done to, and with which words. */
export interface Order {
	verb: Verb;
	/** Words to go, words to come. */
	old: string[];
	new: string[];
	targets: Chain[];
	/** Beside what something is put in. */
	anchors: Chain[];
	side: 'before' | 'after' | null;
	/** Beside which words. */
	beside: { side: 'before' | 'after' | 'start' | 'end'; words: string } | null;
	edge: 'start' | 'end' | null;
	/** What comes instead: "bằng Phụ lục II kèm theo Nghị định này". */
	replacements: Chain[];
}

/** Reads items into orders. `inherited` is the order of the container, for lists that leave the verb out. */
export function ordersOf(items: readonly Item[], inherited: Order | null): Order[] {
	const reader = new OrderReader(inherited);
	items.forEach((item, index) => {
		reader.read(item, items[index + 1]);
	});
	return shareTargets(reader.orders.filter((order) => !isEmpty(order)));
}

/** True for an order about words, not about units. */
export function isOfWords(order: Order): boolean {
	return order.old.length > 0 || order.new.length > 0;
}

function isEmpty(order: Order): boolean {
	return order.targets.length === 0 && order.anchors.length === 0 && order.edge === null && !isOfWords(order);
}

class OrderReader {
	readonly orders: Order[] = [];
	private waits: 'by' | 'before' | 'after' | null = null;
	private isAnchor = false;
	private readonly inherited: Order | null;

	constructor(inherited: Order | null) {
		this.inherited = inherited;
	}

	read(item: Item, next: Item | undefined): void {
		switch (item.kind) {
			case 'verb':
				this.begin(item.verb);
				return;
			case 'quote':
				this.addQuote(item.words, next);
				return;
			case 'by':
				this.waits = 'by';
				return;
			case 'beside':
				this.setSide(item.side, next);
				return;
			case 'edge':
				this.setEdge(item.side);
				return;
			case 'chain':
				this.addChain(item, next);
				return;
			case 'document':
				return;
		}
	}

	private begin(verb: Verb, like?: Order): Order {
		this.waits = null;
		this.isAnchor = false;
		const order: Order = { ...emptyOrder(verb), old: [...(like?.old ?? [])], new: [...(like?.new ?? [])] };
		this.orders.push(order);
		return order;
	}

	private current(): Order {
		return this.orders.at(-1) ?? this.begin(this.inherited?.verb ?? 'replace', this.inherited ?? undefined);
	}

	private addQuote(words: string, next: Item | undefined): void {
		let order = this.orders.at(-1) ?? this.begin(this.inherited?.verb ?? 'replace');
		if (this.waits === 'before' || this.waits === 'after') {
			order.beside = { side: this.waits, words };
			this.waits = null;
			return;
		}
		if (this.waits === 'by') {
			order.new.push(words);
			this.waits = null;
			return;
		}
		const isNext =
			order.targets.length > 0 || order.beside !== null || (order.new.length > 0 && startsPair(order, next));
		if (isNext) order = this.begin(order.verb);
		if (order.verb === 'insert' || order.new.length > 0) order.new.push(words);
		else order.old.push(words);
	}

	private setSide(side: 'before' | 'after', next: Item | undefined): void {
		let order = this.current();
		if (next?.kind === 'quote') {
			if (order.beside !== null || order.targets.length > 0) order = this.begin(order.verb, order);
			this.waits = side;
		} else if (isOfWords(order)) order.edge = side === 'after' ? 'end' : 'start';
		else {
			order.side = side;
			this.isAnchor = true;
		}
	}

	private setEdge(side: 'start' | 'end'): void {
		let order = this.current();
		if (!isOfWords(order)) {
			order.edge = side;
			return;
		}
		if (order.targets.length > 0 || order.beside !== null) order = this.begin(order.verb, order);
		order.beside = { side, words: '' };
	}

	private addChain(chain: Chain, next: Item | undefined): void {
		let order = this.current();
		if (!isOfWords(order) && (this.waits === 'by' || order.replacements.length > 0)) {
			order.replacements.push(chain);
			return;
		}
		if (!this.isAnchor) {
			order.targets.push(chain);
			return;
		}
		if (order.anchors.length > 0 && next?.kind === 'beside') {
			order = this.begin('insert');
			order.targets.push(chain);
		} else order.anchors.push(chain);
	}
}

/** "cụm từ C bằng cụm từ D" behind "A bằng B": a pair of its own. */
function startsPair(order: Order, next: Item | undefined): boolean {
	return order.old.length > 0 && next?.kind === 'by';
}

/** "Thay A bằng B và bỏ C tại khoản 2": both at the place that is named last. */
function shareTargets(orders: readonly Order[]): Order[] {
	let next: Chain[] = [];
	const shared = orders.toReversed().map((order) => {
		if (order.targets.length === 0 && isOfWords(order)) return { ...order, targets: next };
		next = order.targets;
		return order;
	});
	return shared.toReversed();
}

/** An order of which only the verb was read. */
export function emptyOrder(verb: Verb): Order {
	return {
		verb,
		old: [],
		new: [],
		targets: [],
		anchors: [],
		side: null,
		beside: null,
		edge: null,
		replacements: [],
	};
}
