import type { Symbol } from '../../../page-data/story/story-stamp.ts';
import { book } from './book.ts';
import { drum } from './drum.ts';
import { gear } from './gear.ts';
import { hand } from './hand.ts';
import { heart } from './heart.ts';
import { leaf } from './leaf.ts';
import { lifebuoy } from './lifebuoy.ts';
import type { Motif } from './motif.ts';
import { rice } from './rice.ts';
import { road } from './road.ts';
import { shield } from './shield.ts';
import { sprout } from './sprout.ts';
import { star } from './star.ts';

/** The drawing that stands for each symbol. */
export const MOTIFS: Readonly<Record<Symbol, Motif>> = {
	'bong-lua': rice,
	'con-duong': road,
	'la-cay': leaf,
	'trong-dong': drum,
	'quyen-sach': book,
	'banh-rang': gear,
	'mam-cay': sprout,
	'la-chan': shield,
	'phao-cuu-sinh': lifebuoy,
	'trai-tim': heart,
	'ban-tay': hand,
	'ngoi-sao': star,
};
