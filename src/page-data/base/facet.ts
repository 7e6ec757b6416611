/** A facet of a list: what readers may narrow it by. */
export interface Facet {
	/** The name in addresses: "co-quan", "phan", "loai-viec", "han". */
	readonly key: string;
	readonly label: string;
	readonly values: readonly { value: string; label: string; count: number; href: string }[];
}
