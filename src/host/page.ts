/** What a page rendered on the server needs of the web app: its styles, its theme script, its icons. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_HEADERS } from './headers.ts';

/** The tags that every page's head shares with the web app's own page. */
export type PageHead = readonly string[];

const SHARED =
	/<link\b[^>]*\brel="(?:stylesheet|icon|apple-touch-icon|manifest)"[^>]*>|<script src="\/theme\.js"><\/script>/g;

/**
 * Takes them from the built page, whose styles have a new name after each change; none where it is not built. `style`
 * names a sheet of its own that a kind of page needs beside them.
 */
export async function readPageHead(webFolder: string, style?: string): Promise<PageHead> {
	const html = await readFile(join(webFolder, 'index.html'), 'utf8').catch(() => '');
	const own = style === undefined ? [] : await sheetTags(webFolder, style);
	return [...(html.match(SHARED) ?? []), ...own];
}

async function sheetTags(webFolder: string, style: string): Promise<PageHead> {
	const names = await readdir(join(webFolder, 'assets')).catch(() => []);
	return names
		.filter((name) => /^\.[\w-]{8,}\.css$/.test(name.slice(style.length)) && name.startsWith(style))
		.map((name) => `<link rel="stylesheet" href="/assets/${name}">`);
}

export type Page = {
	readonly language: string;
	readonly title: string;
	/** HTML, rendered and so escaped. */
	readonly body: string;
	readonly head: PageHead;
	readonly status?: number;
};

/** A page that search engines leave alone. */
export function pageResponse({ language, title, body, head, status = 200 }: Page): Response {
	const html = [
		'<!doctype html>',
		`<html lang="${escapeHtml(language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		'<meta name="robots" content="noindex">',
		`<title>${escapeHtml(title)}</title>`,
		...head,
		'</head>',
		`<body>${body}</body>`,
		'</html>',
		'',
	].join('\n');
	const headers = {
		...PAGE_HEADERS,
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'x-robots-tag': 'noindex',
		vary: 'accept-language',
	};
	return new Response(html, { status, headers });
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
