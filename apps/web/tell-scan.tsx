/** Telling the server that a code was scanned: only on a press, once for a bottle, and never more than code and region. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Button, PickField, useSpeech } from '../../src/ui/index.ts';
import { COUNTRIES, type Code, regionOf } from '../../src/verify/index.ts';
import { hasTold, rememberTold } from './told-codes.ts';

type Telling = 'resting' | 'telling' | 'done' | 'unknown' | 'failed';

/** Offered for a number that the passport lists; to a device that told of it before, what it did. */
export function TellScan({ code }: { readonly code: Code }) {
	const { say } = useSpeech();
	const country = useSignal('');
	const telling = useSignal<Telling>(hasTold(code) ? 'done' : 'resting');
	const region = regionOf(country.value);
	const tell = async (told: string): Promise<void> => {
		if (telling.value === 'telling') return;
		telling.value = 'telling';
		telling.value = await sendScan(code, told);
		if (telling.value === 'done') rememberTold(code);
	};
	return (
		<details class="batch-fold" open={telling.value !== 'resting'}>
			<summary>{say('batch.tell.title')}</summary>
			<div class="batch-part">
				{telling.value !== 'done' && (
					<>
						<p class="small">{say('batch.tell.what')}</p>
						<Countries country={country.value} onPick={(picked) => (country.value = picked)} />
						{region !== null && <Press region={region} onPress={() => void tell(region)} />}
					</>
				)}
				<p class="small" role="status">
					{isTold(telling.value) && say(`batch.tell.${telling.value}`)}
				</p>
			</div>
		</details>
	);
}

const isTold = (telling: Telling): telling is 'done' | 'unknown' | 'failed' =>
	telling !== 'resting' && telling !== 'telling';

type CountriesProps = { readonly country: string; readonly onPick: (country: string) => void };

function Countries({ country, onPick }: CountriesProps) {
	const { say, language } = useSpeech();
	const options = useMemo(() => {
		const named = COUNTRIES.map((value) => ({ value, word: nameOf(value, language) }));
		return named.toSorted((one, other) => one.word.localeCompare(other.word, language));
	}, [language]);
	return (
		<PickField
			label={say('batch.tell.where')}
			value={country}
			// None beforehand: the language of a browser says nothing of where it is.
			options={[{ value: '', word: say('batch.tell.choose') }, ...options]}
			onPick={onPick}
		/>
	);
}

type PressProps = { readonly region: string; readonly onPress: () => void };

/** What goes out stands above the button, word for word. It is never disabled: whoever came by keyboard stays on it. */
function Press({ region, onPress }: PressProps) {
	const { say, language } = useSpeech();
	// Browsers name countries, but not parts of the world.
	const name = /^\d/.test(region) ? say(`batch.tell.part.${region}`) : nameOf(region, language);
	return (
		<>
			<p class="small quiet">{say('batch.tell.sends', { region: name })}</p>
			<div>
				<Button isSmall onPress={onPress}>
					{say('batch.tell.press')}
				</Button>
			</div>
		</>
	);
}

const nameOf = (place: string, language: string): string =>
	new Intl.DisplayNames(language, { type: 'region' }).of(place) ?? place;

async function sendScan(code: Code, region: string): Promise<'done' | 'unknown' | 'failed'> {
	try {
		const { status } = await fetch('/v1/verify/scans', {
			method: 'POST',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...code, region }),
		});
		if (status === 202) return 'done';
		return status === 404 ? 'unknown' : 'failed';
	} catch {
		// No network: the person is told, and may press again.
		return 'failed';
	}
}
