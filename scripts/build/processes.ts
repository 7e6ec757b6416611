/** True while a process runs. Signal 0 only asks; EPERM means the process is there but belongs to someone else. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
