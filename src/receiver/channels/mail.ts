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

/** Sends a lead by e-mail. Every retry of one lead has the same Message-ID. */
export async function sendMail(account: MailAccount, message: Message, timeoutMs: number): Promise<void> {
	const { host, port, tls, login, from, to } = account;
	const transport = createTransport({
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
	try {
		await transport.sendMail({
			from,
			to: [...to],
			subject: message.title,
			text: message.text,
			messageId: `<${message.uuid}@${from.split('@')[1]}>`,
		});
	} catch (error) {
		throw new SendError(mailReason(error));
	} finally {
		transport.close();
	}
}
