/** A lead as a notification. */
export interface Message {
	/** One line, without name or phone number. */
	title: string;
	text: string;
	/** Idempotency key: the same for every retry of one lead. */
	uuid: string;
}

/** A way to notify people of a lead. */
export interface Channel {
	name: string;
	/** Minimum time between two messages, in ms. */
	paceMs: number;
	/** Resolves when the other side has accepted the message. Otherwise rejects with a SendError. */
	send: (message: Message, timeoutMs: number) => Promise<void>;
}

/** A message was not accepted. The error message is a code. It contains no lead data and no secret. */
export class SendError extends Error {
	constructor(reason: string) {
		super(reason);
		this.name = 'SendError';
	}
}
