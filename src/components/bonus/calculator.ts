/** Answers the bonus form: the award's coefficient times the base salary of the chosen day, kept in the address. */
import { readersDay } from '../status/readers-day.ts';
import { bonusAmount, spanOn, writeAmount, writeCoefficient } from '../../legal/bonus.ts';

const form = document.querySelector<HTMLFormElement>('[data-bonus]');
const answer = document.querySelector<HTMLElement>('[data-bonus-status]');
const spans = [...document.querySelectorAll<HTMLElement>('[data-span]')].map(({ dataset }) => ({
	from: dataset['from'] ?? '',
	to: dataset['to'] ?? null,
	amount: Number(dataset['amount']),
	time: dataset['time'] ?? '',
}));

/** One sentence: the sum with how it came about, or why there is none. */
function sentence(day: string, option: HTMLOptionElement): string {
	if (day === '') return 'Hãy chọn ngày ra quyết định.';
	const span = spanOn(spans, day);
	if (span === null) return 'Chưa có quy định hoặc mức lương cơ sở cho ngày này trong dữ liệu của trang.';
	const proof = option.dataset[span.time] ?? 'open';
	if (proof === 'open') return 'Hệ số cho ngày này chưa xác nhận, nên không tính.';
	const hundredths = Number(option.dataset[`${span.time}Hundredths`]);
	const limit = option.dataset['ceiling'] === undefined ? '' : 'Không quá ';
	const mark = proof === '' ? '' : ` (hệ số: ${proof})`;
	const sum = writeAmount(bonusAmount(hundredths, span.amount));
	return `${limit}${sum} đồng = ${writeCoefficient(hundredths)} × ${writeAmount(span.amount)}, làm tròn lên${mark}.`;
}

/** The form's two fields. */
interface Fields {
	readonly day: HTMLInputElement;
	readonly award: HTMLSelectElement;
}

function fieldsOf(owner: HTMLFormElement): Fields | null {
	const day = owner.elements.namedItem('ngay');
	const award = owner.elements.namedItem('muc');
	return day instanceof HTMLInputElement && award instanceof HTMLSelectElement ? { day, award } : null;
}

function show({ day, award }: Fields): void {
	const [option] = award.selectedOptions;
	if (answer && option) answer.textContent = sentence(day.value, option);
}

function keep({ day, award }: Fields): void {
	history.replaceState(null, '', `?${new URLSearchParams({ ngay: day.value, muc: award.value }).toString()}`);
}

/** Sets the fields to what the address asks for; an award that is not there is passed over. */
function restore({ day, award }: Fields): void {
	const asked = new URLSearchParams(location.search);
	day.value = asked.get('ngay') ?? readersDay();
	const wanted = asked.get('muc');
	if ([...award.options].some(({ value }) => value === wanted)) award.value = wanted ?? '';
}

const fields = form && fieldsOf(form);
if (form && fields) {
	restore(fields);
	show(fields);
	form.addEventListener('input', () => {
		show(fields);
		keep(fields);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		show(fields);
		keep(fields);
	});
}
