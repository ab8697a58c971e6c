/** Whether there is a network, whether this page works without one, and whether a newer version waits. */
import { signal } from '@preact/signals';

export const isOnline = signal(navigator.onLine);
/** Whether everything a visit needs is on this device; only secure pages may put it there. */
export type OfflineState = 'insecure' | 'coming' | 'kept' | 'failed';
export const offlineState = signal<OfflineState>(canWorkOffline() ? 'coming' : 'insecure');
/** The newer version that waits to be used. */
export const waitingVersion = signal<ServiceWorker | null>(null);

/** A service worker needs a secure page: https, or this very machine. */
function canWorkOffline(): boolean {
	return isSecureContext && 'serviceWorker' in navigator;
}

/** Watches the network and, where the browser allows it, keeps the app on the device. */
export function keepOffline(): void {
	addEventListener('online', () => {
		isOnline.value = true;
	});
	addEventListener('offline', () => {
		isOnline.value = false;
	});
	if (canWorkOffline() && import.meta.env.PROD) void register();
}

async function register(): Promise<void> {
	try {
		const registration = await navigator.serviceWorker.register('/service-worker.js');
		watch(registration);
		await navigator.serviceWorker.ready;
		offlineState.value = 'kept';
	} catch {
		// A certificate the browser does not trust, or storage that is full: the page works, only not offline.
		offlineState.value = 'failed';
	}
}

function watch(registration: ServiceWorkerRegistration): void {
	waitingVersion.value = registration.waiting;
	registration.addEventListener('updatefound', () => {
		const coming = registration.installing;
		coming?.addEventListener('statechange', () => {
			// The very first version has nothing to replace, and takes over without being asked.
			const replaces = navigator.serviceWorker.controller !== null;
			if (coming.state === 'installed' && replaces) waitingVersion.value = coming;
		});
	});
}

/** Uses the version that waits; the page starts again in it. */
export function useWaitingVersion(): void {
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
		once: true,
	});
	waitingVersion.value?.postMessage('take-over');
}
