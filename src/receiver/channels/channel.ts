/** A lead as it is told to somebody. */
export interface Message {
	/** One line, without a name or a number. */
	title: string;
	text: string;
	/** The same for every try of one lead, so that a receiver can tell a repetition. */
	uuid: string;
}

/** A way to tell people of a lead. */
export interface Channel {
	name: string;
	/** Shortest time between two messages, in ms. */
	paceMs: number;
	/** Resolves when the other side has taken the message, rejects with a SendError when it has not. */
	send: (message: Message, timeoutMs: number) => Promise<void>;
}

/** A message was not taken. The message of the error is a code: it holds nothing of the lead and no secret. */
export class SendError extends Error {
	constructor(reason: string) {
		super(reason);
		this.name = 'SendError';
	}
}
