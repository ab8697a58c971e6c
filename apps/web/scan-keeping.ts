/** Whether what is fetched for scanning can be kept on this device: a service worker has to answer this page. */
import { offlineState } from './offline.ts';

/** The very first visit installs it, which takes a moment. */
const PATIENCE_MS = 6_000;

export async function canKeepParts(): Promise<boolean> {
	if (!isSecureContext || !('serviceWorker' in navigator) || !('caches' in globalThis))
		return false;
	if (!import.meta.env.PROD) return false;
	if (navigator.serviceWorker.controller !== null) return true;
	if (offlineState.value === 'failed') return false;
	return new Promise((resolve) => {
		const done = (): void => {
			clearTimeout(timer);
			resolve(navigator.serviceWorker.controller !== null);
		};
		const timer = setTimeout(done, PATIENCE_MS);
		navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
	});
}
