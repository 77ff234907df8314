import type { EventLog } from '../event-log.ts';
import { ExplainedError } from '../faults/explained-error.ts';
import { listenFault } from '../faults/listen-fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { readSecret } from '../settings/secret.ts';
import { deskServer } from './desk-server.ts';
import { passwordCheck, readDigest } from './password.ts';

interface StartedDesk {
	url: string;
	stop: () => Promise<void>;
}

/** The digest of the password; undefined if the proxy asks for it. Throws an ExplainedError for anything but a digest. */
export function deskDigest({ password }: NonNullable<ReceiverConfig['admin']>, env: NodeJS.ProcessEnv) {
	if (password === undefined) return undefined;
	const digest = readDigest(readSecret(password, env));
	if (digest !== undefined) return digest;
	throw new ExplainedError(
		`${'env' in password ? password.env : password.file} 里不是管理页面的密码摘要`,
		'请运行 receiver:admin -- password，把它打印的一整行（scrypt: 开头）放进去；不要放密码本身',
	);
}

/** Starts the page for the people who answer leads. Throws an ExplainedError if its password or its port is unusable. */
export async function startDesk(
	config: NonNullable<ReceiverConfig['admin']>,
	env: NodeJS.ProcessEnv,
	parts: { ledger: Ledger; warning: () => string | undefined; log: EventLog },
): Promise<StartedDesk> {
	const { host, port } = config.listen;
	const digest = deskDigest(config, env);
	const app = deskServer({
		...parts,
		address: config.address,
		ownHost: `${host.includes(':') ? `[${host}]` : host}:${port}`,
		login: digest && passwordCheck(config.user, digest),
	});
	const url = await app.listen({ host, port }).catch(async (error: unknown) => {
		await app.close();
		throw listenFault(error, host, port, { host: 'admin.listen', port: 'admin.listen' });
	});
	return { url, stop: () => app.close() };
}
