import type { Command } from 'commander';
import type { Say } from '../../src/kit/index.ts';

/** Commander says what is wrong in English only; these are its sentences, and what we say instead. */
const COMPLAINTS = [
	{ key: 'cli.usage.unknown-command', pattern: /unknown command '(?<given>.*?)'/ },
	{ key: 'cli.usage.unknown-option', pattern: /unknown option '(?<given>.*?)'/ },
	{ key: 'cli.usage.option-value-missing', pattern: /option '(?<given>.*?)' argument missing/ },
	{ key: 'cli.usage.argument-missing', pattern: /missing required argument '(?<given>.*?)'/ },
	{ key: 'cli.usage.too-many', pattern: /too many arguments(?<given>)/ },
] as const;
const SUGGESTED = /\(Did you mean (?:one of )?(?<given>.*?)\?\)/;

/** Makes help and complaints of a program speak the language of the person. */
export function speakUsage(program: Command, say: Say): void {
	const titles = new Map([
		['Usage:', say('cli.usage.title')],
		['Arguments:', say('cli.usage.arguments')],
		['Options:', say('cli.usage.options')],
		['Commands:', say('cli.usage.commands')],
	]);
	program
		.helpOption('-h, --help', say('cli.usage.help'))
		.configureHelp({ styleTitle: (title) => titles.get(title) ?? title })
		.configureOutput({ outputError: (text, write) => write(`${complaint(text, say)}\n`) })
		.showHelpAfterError(say('cli.see-help'));
}

function complaint(text: string, say: Say): string {
	const found = COMPLAINTS.map(({ key, pattern }) => ({ key, match: pattern.exec(text) })).find(
		({ match }) => match !== null,
	);
	if (found === undefined) return text.trimEnd();
	const said = say(found.key, { given: found.match?.groups?.['given'] ?? '' });
	const suggested = SUGGESTED.exec(text)?.groups?.['given'];
	if (suggested === undefined) return said;
	return `${said}\n${say('cli.usage.suggestion', { given: suggested })}`;
}
