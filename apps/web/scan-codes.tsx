/** What the codes on the bottle hold. A number is looked up when someone asks for it; an address is shown and never opened. */
import { useSignal } from '@preact/signals';
import type { FoundProduct } from '../../src/report/index.ts';
import { type JoinedCode, productNumbers } from '../../src/scan/index.ts';
import { Button, Field, Panel, useSay } from '../../src/ui/index.ts';
import { checks, nameScan } from './checks.ts';
import { lookUpProduct } from './look-up-product.ts';
import { isOnline } from './offline.ts';
import { printAddress } from './page-address.ts';
import { addProduct, bottleOf, products, reported } from './scan-session.ts';

export function ScanCodes({ codes }: { readonly codes: readonly JoinedCode[] }) {
	const say = useSay();
	if (codes.length === 0) return null;
	return (
		<Panel heading={say('camera.codes')}>
			<ul class="scan-codes">
				{codes.map((code) => (
					<li key={`${code.format} ${code.text}`}>
						<p>
							<span class="label">{code.format}</span>
							<span class="code scan-code-text">{code.text}</span>
						</p>
						{isForeignAddress(code) && <p class="small quiet">{say('camera.codes.not-opened')}</p>}
					</li>
				))}
			</ul>
			{productNumbers(codes).map((gtin) => (
				<ProductNumber key={gtin} gtin={gtin} />
			))}
		</Panel>
	);
}

function isForeignAddress(code: JoinedCode): boolean {
	return /^[a-z][a-z0-9+.-]*:/i.test(code.text) && productNumbers([code]).length === 0;
}

type NumberProps = { readonly gtin: string };

function ProductNumber({ gtin }: NumberProps) {
	const say = useSay();
	const kept = checks.value.find((check) => check.gtin === gtin);
	const found = products.value.find((product) => product.gtin === gtin);
	return (
		<div class="scan-product">
			<p>{say('camera.product.number', { gtin })}</p>
			{kept !== undefined && (
				<p>
					<a href={printAddress({ kind: 'check', id: kept.id })}>
						{say('camera.product.kept', {
							name: kept.bottle.product || say('web.card.unnamed'),
							date: kept.at.slice(0, 10),
						})}
					</a>
				</p>
			)}
			{found === undefined && <LookUp gtin={gtin} />}
			{found !== undefined && <Found found={found} />}
			{kept === undefined && found?.product === null && <KeepProduct gtin={gtin} />}
		</div>
	);
}

/** Only the number goes out, and only on a press. */
function LookUp({ gtin }: NumberProps) {
	const say = useSay();
	const hasFailed = useSignal(false);
	const lookUp = async (): Promise<void> => {
		const product = await lookUpProduct(gtin);
		if (product === undefined) hasFailed.value = true;
		else addProduct({ gtin, product });
	};
	if (!isOnline.value) return <p class="small quiet">{say('camera.product.offline')}</p>;
	return (
		<>
			<p class="small quiet">
				{say(hasFailed.value ? 'camera.product.failed' : 'camera.product.sends')}
			</p>
			<Button isSmall onPress={() => void lookUp()}>
				{say('camera.product.look-up')}
			</Button>
		</>
	);
}

function Found({ found }: { readonly found: FoundProduct }) {
	const say = useSay();
	const { gtin, product } = found;
	return (
		<p role="status">
			{product === null
				? say('scan.card.product-unknown', { gtin })
				: say('scan.card.product', { gtin, ...product })}
		</p>
	);
}

const MOST_NAME = 200;

/** A product that no catalogue has stays here, under its number and a name that someone gives it. */
function KeepProduct({ gtin }: NumberProps) {
	const say = useSay();
	const name = useSignal('');
	const keep = (): void => {
		const result = reported.value;
		if (result === null) return;
		const product = name.value.trim();
		nameScan({ ...bottleOf(result), product }, result.card, gtin);
	};
	return (
		<div class="scan-keep">
			<Field
				label={say('ui.entry.product')}
				value={name.value}
				maxLength={MOST_NAME}
				note={say('camera.product.keep-note')}
				onInput={(value) => {
					name.value = value;
				}}
			/>
			<Button isSmall onPress={keep}>
				{say('camera.product.keep')}
			</Button>
		</div>
	);
}
