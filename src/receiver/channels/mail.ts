import { createTransport } from 'nodemailer';
import { type Message, SendError } from './channel.ts';

/** A mail account to send from, with its password already read. */
export interface MailAccount {
	host: string;
	port: number;
	tls: 'implicit' | 'starttls' | 'none';
	login: { user: string; pass: string } | undefined;
	from: string;
	to: readonly string[];
}

/** The code of a failure, EAUTH or 550: the text beside it may quote addresses. */
function mailReason(error: unknown): string {
	if (!(error instanceof Error)) return 'mail';
	const status =
		'responseCode' in error && typeof error.responseCode === 'number' ? ` ${error.responseCode}` : '';
	return `${'code' in error && typeof error.code === 'string' ? error.code : error.name}${status}`;
}

/** Tells a lead by e-mail. The Message-ID is the same for every try of one lead. */
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
