/** Puts what was filled in together as one sheet, in the browser alone: nothing is sent and nothing is kept. */
import { draftWords, safeMailAddress, type Answer } from '../../text/mail.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

const form = document.querySelector<HTMLFormElement>('[data-draft]');
const trouble = document.querySelector<HTMLElement>('[data-draft-trouble]');
const result = document.querySelector<HTMLElement>('[data-draft-result]');
const words = document.querySelector<HTMLTextAreaElement>('[data-draft-words]');
const paper = document.querySelector<HTMLElement>('[data-draft-paper]');
const copy = result?.querySelector<HTMLElement>('[data-copy-text]');
const open = document.querySelector<HTMLAnchorElement>('[data-draft-open]');
const long = document.querySelector<HTMLElement>('[data-draft-long]');

function required(owner: HTMLFormElement): Control[] {
	return [...owner.querySelectorAll<Control>('input[required], textarea[required]')];
}

function nameOf(control: Control): string {
	return control.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '';
}

/** Says below the field what is missing, and takes it back once it is there. Returns whether it is missing. */
function judge(control: Control): boolean {
	const missing = control.value.trim() === '';
	const said = document.querySelector<HTMLElement>(`#${control.id}-loi`);
	if (missing) control.setAttribute('aria-invalid', 'true');
	else control.removeAttribute('aria-invalid');
	if (said) {
		said.hidden = !missing;
		said.textContent = missing ? `Hãy điền: ${nameOf(control).toLocaleLowerCase('vi')}.` : '';
	}
	return missing;
}

/** Every answer in the order of the form; ticked choices of one question stand together. */
function answers(owner: HTMLFormElement): Answer[] {
	return [...owner.querySelectorAll<HTMLElement>('[data-field]')].map((field) => {
		const controls = [...field.querySelectorAll<Control>('input, textarea')];
		const given = controls.filter((control) => !isChoice(control) || control.checked);
		return { label: field.dataset['field'] ?? '', value: given.map(({ value }) => value).join(', ') };
	});
}

function isChoice(control: Control): control is HTMLInputElement {
	return control.type === 'radio' || control.type === 'checkbox';
}

/** What is printed, copied and, where there is somebody to write to, mailed follows the words as they stand in the box. */
function renew(owner: HTMLFormElement): void {
	if (!words || !paper || !copy) return;
	paper.textContent = words.value;
	copy.dataset['copyText'] = words.value;
	if (!open || !long) return;
	const { recipient: to = '', subject = '' } = owner.dataset;
	const { href, whole } = safeMailAddress({ to, subject, body: words.value });
	open.href = href;
	long.hidden = whole;
}

function compose(owner: HTMLFormElement): void {
	const missing = required(owner).filter(judge);
	if (trouble) {
		trouble.textContent =
			missing.length === 0
				? ''
				: `Còn ${String(missing.length)} ô cần điền: ${missing.map(nameOf).join('; ')}.`;
	}
	const [first] = missing;
	if (first) {
		first.focus();
		return;
	}
	if (!words || !result) return;
	words.value = draftWords(owner.dataset['opening'] ?? '', answers(owner));
	renew(owner);
	result.hidden = false;
	result.focus();
}

if (form) {
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		compose(form);
	});
	// A field that was found empty is looked at again as soon as it changes.
	form.addEventListener('input', ({ target }) => {
		const control = required(form).find((one) => one === target);
		if (control?.getAttribute('aria-invalid') === 'true') judge(control);
	});
	words?.addEventListener('input', () => {
		renew(form);
	});
}
