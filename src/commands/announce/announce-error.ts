/** Why nothing can be announced. The message is Chinese and says what to do. */
export class AnnounceError extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'AnnounceError';
	}
}
