/** `desk invite`: the link that lets a person make their passkey. The first operator comes in by no other way. */

import { asOwner } from '../../host/as-owner.ts';
import { askOwner } from '../../host/ask-owner.ts';
import type { CommandHost } from '../../host/command-host.ts';
import { UsageError } from '../../host/command-host.ts';
import { DEFAULT_PORT, dataFolder, parseConfig } from '../../host/config.ts';
import { ownerOf } from '../../host/folder-lock.ts';
import { HostError } from '../../host/host-error.ts';
import { INVITE_MINUTES, makeInvite } from '../../host/invite.ts';
import { findOrganisation } from '../../host/organisation.ts';
import { isRoleOf, ROLES, type Role } from '../../host/role.ts';
import { telling } from '../../host/telling.ts';
import type { Say } from '../../kit/index.ts';
import { type DeskOptions, tell } from './desk-talk.ts';
import { openDesk } from './open-desk.ts';

export type InviteOptions = DeskOptions & {
	readonly role: string;
	readonly organisation: string;
};

type Asked = { readonly organisation: string; readonly role: Role };

/** Prints a link that is good once, for a quarter of an hour. */
export async function invite(options: InviteOptions, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk', 'server');
	const role = ROLES.find((one) => one === options.role);
	if (role === undefined) {
		const roles = ROLES.join(', ');
		throw new UsageError(say('desk.invite.role-unknown', { given: options.role, roles }));
	}
	await telling(host, say, async () => {
		const asked = { organisation: options.organisation, role };
		const token = await tokenFor(asked, host, say);
		const link = `${token.address}/desk#invite/${token.token}`;
		tell({ host, say, options }, 'desk.invite.made', { link, minutes: INVITE_MINUTES });
	});
}

type Token = { readonly token: string; readonly address: string };

/** Through the server that has the data folder, or as its owner for a moment. */
async function tokenFor(asked: Asked, host: CommandHost, say: Say): Promise<Token> {
	const data = dataFolder(host.env);
	const owner = await ownerOf(data);
	if (owner === null) return ownToken(asked, host, say);
	const { address, pid } = owner;
	if (address === null) throw new HostError('folder-held', { folder: data, pid });
	const { body } = await askOwner({
		owner: { ...owner, address },
		data,
		method: 'POST',
		path: '/v1/desk/invites',
		body: asked,
	});
	const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : null;
	if (typeof token !== 'string') throw unknown(asked, say);
	return { token, address };
}

const unknown = ({ organisation, role }: Asked, say: Say): UsageError =>
	new UsageError(say('desk.invite.organisation-unknown', { organisation, role }));

async function ownToken(asked: Asked, host: CommandHost, say: Say): Promise<Token> {
	const parsed = parseConfig(host.env);
	if ('fault' in parsed)
		throw new UsageError(say(`server.config.${parsed.fault.code}`, parsed.fault));
	const { config } = parsed;
	return asOwner(config, async (database) => {
		await openDesk(database, host.clock, config.samples);
		const organisation = await findOrganisation(database.sql, asked.organisation);
		if (organisation === null || !isRoleOf(organisation.kind, asked.role))
			throw unknown(asked, say);
		const { token } = await makeInvite(
			database.sql,
			{ organisation, role: asked.role, by: null },
			host.clock.now(),
		);
		return {
			token,
			address: config.publicUrl ?? `http://localhost:${config.port || DEFAULT_PORT}`,
		};
	});
}
