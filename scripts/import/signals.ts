const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes Ctrl-C and other requests to end wait until the synchronous work that follows is over, so that no import is
 * left half done. A signal with a listener is delivered on the next turn of the event loop; it is then raised again
 * and ends the process as usual. Call once, before the work.
 */
export function holdSignals(): void {
	const release = (): void => {
		for (const signal of SIGNALS) process.off(signal, raise);
	};
	const raise = (signal: NodeJS.Signals): void => {
		release();
		process.kill(process.pid, signal);
	};
	for (const signal of SIGNALS) process.on(signal, raise);
	setImmediate(release);
}
