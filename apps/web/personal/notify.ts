/** Reminders in the browser's own notices: only where the person allowed it, and only while a page of ours is open. */

export type NotifyState = 'absent' | 'refused' | 'allowed' | 'not-asked';

export function notifyState(): NotifyState {
	if (!('Notification' in globalThis)) return 'absent';
	if (Notification.permission === 'denied') return 'refused';
	return Notification.permission === 'granted' ? 'allowed' : 'not-asked';
}

/** Asks once; the browser keeps the answer. */
export async function askToNotify(): Promise<NotifyState> {
	if (notifyState() === 'absent') return 'absent';
	await Notification.requestPermission();
	return notifyState();
}

/** Shows a neutral title. Phones show notices of a service worker alone; `tag` lets a later one take the place of the same. */
export async function notify(title: string, tag: string): Promise<void> {
	if (notifyState() !== 'allowed') return;
	const worker = await navigator.serviceWorker?.getRegistration();
	if (worker !== undefined) await worker.showNotification(title, { tag });
	else new Notification(title, { tag });
}
