/** A lead, an alarm or a daily report as a notification. */
export interface Message {
	/** One line, without name or phone number. */
	title: string;
	text: string;
	/** Idempotency key: the same for every retry of one message. */
	uuid: string;
	/** For mail only: the same as a page, and a table as a file. */
	html?: string;
	table?: { name: string; csv: string };
}

/** A way to notify people. */
export interface Channel {
	name: string;
	kind: 'bot' | 'mail';
	/** Whether leads are forwarded to it. If not, it only gets alarms and daily reports. */
	takesLeads: boolean;
	/** Minimum time between two messages, in ms. */
	paceMs: number;
	/**
	 * Resolves when the other side has accepted the message for everybody. Otherwise rejects with a SendError.
	 * @param taken recipients who have this message already
	 */
	send: (message: Message, timeoutMs: number, taken?: readonly string[]) => Promise<void>;
	/** Tests connection and login without a message. Rejects with a SendError. Undefined where there is no such test. */
	check?: (timeoutMs: number) => Promise<void>;
}

/** A message was not accepted. The error message is a code. It contains no lead data, no address and no secret. */
export class SendError extends Error {
	/** Recipients who have the message all the same, now or from an earlier try. They do not get it again. */
	readonly taken: readonly string[];
	constructor(reason: string, taken: readonly string[] = []) {
		super(reason);
		this.name = 'SendError';
		this.taken = taken;
	}
}
