import { fold } from '../text/fold.ts';
import { problem, type Problem } from './problems/problem.ts';

/** Says in a story's own terms what the schema refused: private keys, awards without giver, figures without unit. */
export function refusal(found: Problem): Problem {
	const { field, code } = found;
	if (field === null) return found;
	if (code === 'key-unknown') return isPrivate(lastKey(field)) ? privateKey(found) : found;
	if (/^recognition\[\d+\]\.givenBy$/.test(field)) {
		return problem('award-without-giver', found, 'Khen thưởng này không ghi ai trao.', found.found);
	}
	if (/^figures\[\d+\]\.unit$/.test(field)) {
		return problem('figure-without-unit', found, 'Con số này không có đơn vị.', found.found);
	}
	return found;
}

function privateKey(found: Problem): Problem {
	const message = 'Khóa này chứa thông tin riêng của một người, trang không nhận.';
	return problem('personal-data', found, message, lastKey(found.field ?? ''));
}

function lastKey(field: string): string {
	return field.split('.').at(-1) ?? field;
}

/** Written without signs and in lower case, in English and Vietnamese. */
const PRIVATE = new Set(
	(
		'birth birthday birthdate birthyear dateofbirth dob born age ngaysinh namsinh tuoi ' +
		'address home homeaddress housenumber street diachi sonha noio choo thuongtru ' +
		'phone telephone tel mobile zalo facebook dienthoai sodienthoai sdt email mail ' +
		'idnumber idcard identity passport cccd cmnd cmtnd cancuoc socancuoc hochieu ' +
		'bank bankaccount account taikhoan sotaikhoan tax taxcode masothue insurance bhyt ' +
		'plate licenceplate licenseplate bienso biensoxe ' +
		'religion belief tongiao ethnicity ethnic dantoc party dangphai ' +
		'health disease illness disability suckhoe benh benhtat benhly khuyettat blood nhommau ' +
		'income thunhap family relatives children spouse giadinh nguoithan con vo chong'
	).split(' '),
);

function isPrivate(key: string): boolean {
	return PRIVATE.has(fold(key).replace(/[-_\s]/g, ''));
}
