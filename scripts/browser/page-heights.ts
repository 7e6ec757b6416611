/**
 * How tall a page of each kind may be on a phone of 360 × 740, in CSS pixels: a budget, so that pages stay short. A kind
 * is the address with * for each step that a record gives; the kind with the fewest * wins. About a tenth above the tallest
 * page there was when the number was set (npm run test:browser -- kinds prints it): a page that needs more is divided,
 * folded, or its number is raised here, by hand.
 */
export const HEIGHTS: Readonly<Record<string, number>> = {
	'/': 4200,
	'/404.html': 1500,
	'/bao-chi/': 4900,
	'/bao-chi/cach-dan/': 3600,
	'/bao-chi/de-tai/': 4900,
	'/bao-chi/to-thong-tin/': 4300,
	'/bao-chi/trich/': 6300,
	'/co-quan/': 3700,
	'/co-quan/*/': 4100,
	'/dia-phuong/': 3000,
	'/dia-phuong/*/': 5100,
	'/dia-phuong/xa-nay/': 2200,
	'/dieu-chua-biet/': 21_500,
	'/doi-chieu/': 14_300,
	'/doi-chieu/*/': 9200,
	'/du-lieu/': 8500,
	'/du-lieu/*/': 5700,
	'/gioi-thieu-guong/': 12_600,
	'/gioi-thieu-guong/*/': 3400,
	'/gioi-thieu/': 3300,
	'/guong/': 14_700,
	'/guong/*/': 6500,
	'/guong/theo/*/': 6600,
	'/ke-hoach/': 14_900,
	'/khen-thuong/': 6700,
	'/khen-thuong/*/': 7300,
	'/khen-thuong/bang-so-sanh/': 17_900,
	'/khen-thuong/hoi-dap/': 7500,
	'/khen-thuong/hoi-dap/*/': 2700,
	'/khen-thuong/quy-trinh/': 9600,
	'/khen-thuong/tien-thuong/': 8700,
	'/khen-thuong/tim/': 16_600,
	'/khen-thuong/tim/*/': 4400,
	'/kiem-truoc-khi-dang/': 5100,
	'/lich/': 3600,
	'/linh-vuc/': 2900,
	'/linh-vuc/*/': 5600,
	'/mau-trinh-bay/': 10_100,
	'/muc-luc/': 22_000,
	'/nhiem-vu/': 7900,
	'/nhiem-vu/*/': 3600,
	'/nhiem-vu/theo/*/': 7900,
	'/phong-trao/': 6400,
	'/phong-trao/*/': 4000,
	'/quy-dinh-dang-doi/': 8600,
	'/tai-ve/': 3400,
	'/thay-doi/': 13_500,
	'/thuat-ngu/': 7200,
	'/tiep-can/': 3100,
	'/tim-kiem/': 1900,
	'/tin/': 6600,
	'/van-ban/': 8700,
	'/van-ban/*/': 6200,
	'/van-ban/*/*/': 6500,
	'/van-ban/*/dieu/': 12_700,
	'/van-ban/*/toan-van/': 16_100,
	'/van-ban/theo-so/': 8500,
};

/** The kind of an address; undefined where no kind fits. */
export function kindOf(address: string): string | undefined {
	return Object.keys(HEIGHTS)
		.filter((kind) => new RegExp(`^${kind.replaceAll('*', '[^/]+')}$`, 'u').test(address))
		.sort((a, b) => stars(a) - stars(b))[0];
}

function stars(kind: string): number {
	return kind.split('*').length;
}
