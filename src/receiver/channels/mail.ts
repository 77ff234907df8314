import { createTransport } from 'nodemailer';
import { type Message, SendError } from './channel.ts';

/** The sending mail account, including its password. */
export interface MailAccount {
	host: string;
	port: number;
	tls: 'implicit' | 'starttls' | 'none';
	login: { user: string; pass: string } | undefined;
	from: string;
	to: readonly string[];
}

/** The error code, such as EAUTH or 550. The error text may contain mail addresses, so it is not used. */
function mailReason(error: unknown): string {
	if (!(error instanceof Error)) return 'mail';
	const status =
		'responseCode' in error && typeof error.responseCode === 'number' ? ` ${error.responseCode}` : '';
	return `${'code' in error && typeof error.code === 'string' ? error.code : error.name}${status}`;
}

function transportOf({ host, port, tls, login }: MailAccount, timeoutMs: number) {
	return createTransport({
		host,
		port,
		secure: tls === 'implicit',
		requireTLS: tls === 'starttls',
		ignoreTLS: tls === 'none',
		...(login === undefined ? {} : { auth: login }),
		connectionTimeout: timeoutMs,
		greetingTimeout: timeoutMs,
		socketTimeout: timeoutMs,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
}

/** `recipient 2: 550`: the place in `to` of receiver.yml, because an address does not belong in a log. */
function refusals(to: readonly string[], rejected: readonly string[], errors: readonly unknown[]): string {
	return rejected
		.map((address, i) => {
			const error = errors[i];
			const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
			return `recipient ${to.indexOf(address) + 1}: ${typeof code === 'number' ? code : 'refused'}`;
		})
		.join(', ');
}

/** The refused recipients, when all of them were. */
function rejectionsIn(error: unknown): { rejected: string[]; rejectedErrors: unknown[] } {
	const isList = (value: unknown): value is unknown[] => Array.isArray(value);
	const rejected =
		error instanceof Error && 'rejected' in error && isList(error.rejected) ? error.rejected : [];
	const rejectedErrors =
		error instanceof Error && 'rejectedErrors' in error && isList(error.rejectedErrors)
			? error.rejectedErrors
			: [];
	return { rejected: rejected.map(String), rejectedErrors };
}

/**
 * Sends a message by e-mail. Every retry of one message has the same Message-ID. A recipient whom the server refuses makes it
 * fail with the others as `taken`; the next try leaves them out. A refusal after the acceptance (a bounce) cannot be seen here:
 * it goes to the sender's mailbox, and holds headers only where the server knows DSN (RFC 3461).
 */
export async function sendMail(
	account: MailAccount,
	message: Message,
	timeoutMs: number,
	taken: readonly string[] = [],
): Promise<void> {
	const { from, to } = account;
	const left = to.filter((address) => !taken.includes(address));
	if (left.length === 0) return;
	const transport = transportOf(account, timeoutMs);
	const { title, text, html, table, uuid } = message;
	const info = await transport
		.sendMail({
			from,
			to: [...to],
			envelope: { from, to: left },
			subject: title,
			text,
			...(html === undefined ? {} : { html }),
			...(table === undefined
				? {}
				: {
						attachments: [
							{ filename: table.name, content: table.csv, contentType: 'text/csv; charset=utf-8' },
						],
					}),
			messageId: `<${uuid}@${from.split('@')[1]}>`,
			dsn: { id: uuid, return: 'headers', notify: ['failure', 'delay'] },
		})
		.catch((error: unknown) => {
			const { rejected, rejectedErrors } = rejectionsIn(error);
			const reason = rejected.length > 0 ? refusals(to, rejected, rejectedErrors) : mailReason(error);
			throw new SendError(reason, taken);
		})
		.finally(() => transport.close());
	const rejected = left.filter((address) => info.rejected.includes(address));
	if (rejected.length === 0) return;
	const accepted = left.filter((address) => !rejected.includes(address));
	throw new SendError(refusals(to, rejected, info.rejectedErrors ?? []), [...taken, ...accepted]);
}

/** Connects and logs in without sending. Throws a SendError. */
export async function checkMail(account: MailAccount, timeoutMs: number): Promise<void> {
	const transport = transportOf(account, timeoutMs);
	await transport
		.verify()
		.catch((error: unknown) => {
			throw new SendError(`login ${mailReason(error)}`);
		})
		.finally(() => transport.close());
}
