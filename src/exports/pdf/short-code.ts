import type { ShortAddress } from '../../page-data/record/short-links.ts';
import { qrDrawing, qrSvg } from '../qr/qr.ts';

/** A sheet's short address as `short-code` of templates/base.typ prints it. */
export interface ShortCode {
	/** Empty where the page has none. */
	readonly shortAddress: string;
	/** The QR code as SVG; null while the site has no address of its own. */
	readonly code: string | null;
}

/** The short address of a page, made ready for a sheet. */
export function shortCodeOf(short: ShortAddress | null): ShortCode {
	const whole = short?.whole ?? null;
	return { shortAddress: short?.label ?? '', code: whole === null ? null : qrSvg(qrDrawing(whole)) };
}
