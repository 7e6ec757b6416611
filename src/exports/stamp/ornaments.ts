import type { StampData } from '../../page-data/story/story-stamp.ts';

/** Small signs in the two upper corners, one per kind: one dot, three dots, a roof, a flower of four. */
const SIGNS: Readonly<Record<StampData['kind'], string>> = {
	'ca-nhan': 'M0-12L12 0 0 12-12 0z',
	'tap-the': 'M-16-4h10v10h-10zM-5-4h10v10h-10zM6-4h10v10h-10z',
	'ho-gia-dinh': 'M-18 2L0-14 18 2H12V14H-12V2z',
	'cong-dong':
		'M0-16q12 8 0 16q-12-8 0-16zM0 0q12 8 0 16q-12-8 0-16zM-16 0q8-12 16 0q-8 12-16 0zM0 0q8-12 16 0q-8 12-16 0z',
};

/** The kind's sign in both upper corners. */
export function ornaments(kind: StampData['kind'], colour: string): string {
	return `<path id="k" fill="${colour}" transform="translate(112 116)" d="${SIGNS[kind]}"/><use href="#k" x="576"/>`;
}
