/**
 * The page of a real product says only what a cited public page said on a day (rule of truth 7): no verdict, no mark,
 * no red. It works without a script; whoever knows better writes so in the form, and the page is hidden.
 */
import { renderToString } from 'preact-render-to-string';
import type { Say } from '../../kit/index.ts';
import { PageSheet } from '../../ui/page-sheet.tsx';
import { Stamp } from '../../ui/stamp.tsx';
import type { CatalogueItem } from './catalogue.ts';

type ProductPageProps = {
	readonly say: Say;
	readonly item: CatalogueItem;
	/** Names on the list that are names of vesicles, as the list writes them. */
	readonly vesicles: readonly string[];
	/** How many names the list holds. */
	readonly count: number;
	/** Makes sending the form twice one dispute. */
	readonly formKey: string;
	readonly limits: { readonly minReason: number; readonly maxReason: number };
};

/** The page of a product as HTML. */
export function renderProduct(props: ProductPageProps): string {
	return renderToString(<ProductPage {...props} />);
}

/** One sentence and the way back, as HTML. */
export function renderMessage(props: MessagePageProps): string {
	return renderToString(<MessagePage {...props} />);
}

function ProductPage({ say, item, vesicles, count, ...form }: ProductPageProps) {
	const named = item.sample ? 'server.page.names.sample' : 'server.page.names.published';
	return (
		<PageSheet name={say('server.name')}>
			<Margin say={say} item={item} />
			<div class="card">
				<div class="panel">
					<h1 class="title">{item.name}</h1>
					<p class="lead">{say(named, { place: placeOf(item.source), date: item.date, count })}</p>
					{vesicles.length > 0 && (
						<p class="lead">{say('server.page.among', { names: vesicles.join(' · ') })}</p>
					)}
				</div>
				<p class="code">{item.ingredients_text}</p>
				<DisputeForm say={say} id={item.id} {...form} />
			</div>
		</PageSheet>
	);
}

/** Whose it is, and where and how the list was read: what a margin is for. */
function Margin({ say, item }: { readonly say: Say; readonly item: CatalogueItem }) {
	return (
		<div class="column-margin">
			<div class="card-of">
				{item.sample && <Stamp>{say('server.page.sample')}</Stamp>}
				<p class="card-product heading">{item.brand}</p>
			</div>
			<p class="small quiet card-read is-note">
				{isAddress(item.source) && (
					<>
						<a href={item.source} rel="noreferrer nofollow">
							{say('server.page.source')}
						</a>{' '}
					</>
				)}
				{say(`server.page.status.${item.status}`)}
			</p>
		</div>
	);
}

type DisputeFormProps = Pick<ProductPageProps, 'say' | 'formKey' | 'limits'> & {
	readonly id: string;
};

function DisputeForm({ say, id, formKey, limits }: DisputeFormProps) {
	return (
		<form
			class="entry"
			method="post"
			action={`/p/${encodeURIComponent(id)}/disputes`}
			aria-labelledby="dispute"
		>
			<h2 class="heading" id="dispute">
				{say('server.dispute.title')}
			</h2>
			<p id="dispute-note">{say('server.dispute.note')}</p>
			<input type="hidden" name="key" value={formKey} />
			<div class="field is-list">
				<label class="label" for="reason">
					{say('server.dispute.reason')}
				</label>
				<textarea
					id="reason"
					name="reason"
					rows={5}
					required
					minLength={limits.minReason}
					maxLength={limits.maxReason}
					aria-describedby="dispute-note"
				/>
			</div>
			<div class="field">
				<label class="label" for="link">
					{say('server.dispute.link')}
				</label>
				<input id="link" name="link" type="url" maxLength={1_000} />
			</div>
			<div class="entry-actions">
				<button type="submit" class="button is-ink">
					<span>{say('server.dispute.send')}</span>
				</button>
			</div>
		</form>
	);
}

type MessagePageProps = {
	readonly say: Say;
	readonly title: string;
	readonly detail: string;
	readonly back: string;
};

function MessagePage({ say, title, detail, back }: MessagePageProps) {
	return (
		<PageSheet name={say('server.name')}>
			<div class="column-margin" />
			<div class="card">
				<div class="panel">
					<h1 class="title">{title}</h1>
					<p class="lead">{detail}</p>
					<p>
						<a href={back}>{say('server.page.back')}</a>
					</p>
				</div>
			</div>
		</PageSheet>
	);
}

function isAddress(source: string): boolean {
	return /^https?:\/\//.test(source);
}

/** The site of an address; a source without one stands for itself. */
function placeOf(source: string): string {
	return /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source;
}
