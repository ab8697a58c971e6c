/** The `track` verb: did it change this skin? Its parts are sub-verbs, each over lines too. */
import type { Command } from 'commander';
import type { CommandHost } from '../../host/command-host.ts';
import { registerMeasure } from './measure-command.ts';
import type { OpenPhoto } from './measure-photo.ts';

/** Adds `track` to the program. */
export async function registerTrack(
	program: Command,
	host: CommandHost,
	open: OpenPhoto,
): Promise<void> {
	const say = await host.words('cli', 'track');
	const track = program.command('track').description(say('track.cli.description'));
	await registerMeasure(track, host, open);
}
