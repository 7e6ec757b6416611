/** Keeps the pack in this browser when the reader asks, says what is kept, and lets it go. */
import { shortDate } from '../../text/date.ts';
import { sizeWords } from '../../text/size.ts';

const WORKER = '/luu.js';
const MANIFEST = '/luu/goi.json';
const WHOLE = '/luu/xong';

const area = document.querySelector<HTMLElement>('[data-offline-keep]');
const keepButton = area?.querySelector<HTMLButtonElement>('[data-keep]');
const dropButton = area?.querySelector<HTMLButtonElement>('[data-drop]');
const said = area?.querySelector<HTMLElement>('[role=status]');

if (area && 'serviceWorker' in navigator && 'caches' in window && 'DecompressionStream' in window) {
	area.hidden = false;
	keepButton?.addEventListener('click', () => void keep());
	dropButton?.addEventListener('click', () => void drop());
	void showState();
}

function say(words: string): void {
	if (said) said.textContent = words;
}

/** What is kept now, or how large it would be. */
async function showState(): Promise<void> {
	const day = await (await caches.match(WHOLE))?.text();
	if (dropButton) dropButton.hidden = day === undefined;
	if (keepButton) keepButton.hidden = day !== undefined;
	if (day !== undefined) {
		say(`Đã lưu bản ngày ${shortDate(day)} trong trình duyệt này.`);
		return;
	}
	const manifest = await fetch(MANIFEST).catch(() => null);
	if (manifest?.ok !== true) return;
	const { bytes } = (await manifest.json()) as { bytes: number };
	say(`Tải khoảng ${sizeWords(bytes)}.`);
}

async function keep(): Promise<void> {
	if (keepButton) keepButton.disabled = true;
	say('Đang lưu…');
	try {
		await navigator.serviceWorker.register(WORKER);
		const { active } = await navigator.serviceWorker.ready;
		if ((await askWorker(active)) === null) throw new Error('not kept');
		await showState();
	} catch {
		say('Chưa lưu được. Có thể đường truyền đứt hoặc máy hết chỗ; xin thử lại.');
	} finally {
		if (keepButton) keepButton.disabled = false;
	}
}

/** The day of the pack that the worker laid out; null where it could not. */
function askWorker(worker: ServiceWorker | null): Promise<string | null> {
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<{ day: string | null }>) => {
			done(data.day);
		};
		if (worker === null) done(null);
		else worker.postMessage('keep', [port2]);
	});
}

async function drop(): Promise<void> {
	const registrations = await navigator.serviceWorker.getRegistrations();
	await Promise.all(registrations.map((one) => one.unregister()));
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith('goi-')).map((name) => caches.delete(name)));
	await showState();
	if (keepButton && !keepButton.hidden) keepButton.focus();
}
