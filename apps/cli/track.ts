/** `track` with what opens photos, which is another room's. */
import type { Command } from 'commander';
import type { CommandHost } from '../../src/host/command-host.ts';
import { openPicture } from '../../src/scan/shell/open-picture.ts';
import { registerTrack } from '../../src/track/shell/command.ts';

export async function registerTrackPhoto(program: Command, host: CommandHost): Promise<void> {
	await registerTrack(program, host, openPicture);
}
