/** Scanning a label: aim, wait, read. Photos stay in this page's memory. */
import './scan.css';
import { useEffect } from 'preact/hooks';
import { useSay } from '../../src/ui/index.ts';
import { ScanAim } from './scan-aim.tsx';
import { ScanReading } from './scan-reading.tsx';
import { ScanResult } from './scan-result.tsx';
import { engineState, leaveScan, openScanner, scanState } from './scan-session.ts';

export function ScanPage() {
	const say = useSay();
	useEffect(() => {
		document.title = say('web.title.card', { name: say('camera.title') });
		void openScanner();
	}, [say]);
	useEffect(() => leaveScan, []);
	useGoingOn();
	useStepFocus(scanState.value.kind);
	switch (scanState.value.kind) {
		case 'reading':
			return <ScanReading state={scanState.value} />;
		case 'read':
			return <ScanResult />;
		default:
			return <ScanAim state={scanState.value} />;
	}
}

/** A download that broke off goes on by itself once there is a network again. */
function useGoingOn(): void {
	useEffect(() => {
		const goOn = (): void => {
			if (engineState.value.kind === 'failed') void openScanner();
		};
		addEventListener('online', goOn);
		return () => removeEventListener('online', goOn);
	}, []);
}

/** On each step the focus starts at its content: what had it is gone. */
function useStepFocus(step: string): void {
	useEffect(() => {
		scrollTo(0, 0);
		document.getElementById('main')?.focus({ preventScroll: true });
	}, [step]);
}
